import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { avatarUrl } from '../../lib/cdn';
import { formatClock } from '../../lib/timestamps';
import { useChannel, usePerson } from '../../store/hooks';
import { findToPurge, purge, purgeMax, type Wanted } from '../../store/purge';
import { useFindableMembers } from '../../store/use-findable-members';
import { useErrorText, useRequest } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Field, Input } from '../../ui/field';
import { Finder } from '../../ui/finder';
import { FormDialog } from '../../ui/form-dialog';
import { toast } from '../../ui/toast';
import { ReasonField } from '../../ui/reason-field';

const anyone = 'anyone';

interface PurgeDialogProps {
  readonly request: { readonly channelId: string; readonly userId?: string };
  readonly onClose: () => void;
}

function useFound(wanted: Wanted) {
  return useQuery({
    queryKey: ['purge', wanted.channelId, wanted.count, wanted.authorId],
    queryFn: ({ signal }) => findToPurge(wanted, Date.now(), signal),
    enabled: wanted.count > 0,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Deletes the newest messages of a channel, of everybody or of one member: counted first. */
export function PurgeDialog({ request: about, onClose }: PurgeDialogProps) {
  const { channelId } = about;
  const channel = useChannel(channelId);
  const [typed, setTyped] = useState('10');
  const [authorId, setAuthorId] = useState(about.userId ?? anyone);
  const [reason, setReason] = useState('');
  const request = useRequest();
  const number = Number(typed);
  const valid = Number.isInteger(number) && number >= 1 && number <= purgeMax;
  const count = useDeferredValue(valid ? number : 0);
  const found = useFound({ channelId, count, authorId: authorId === anyone ? null : authorId });
  const ids = count > 0 && !found.isFetching ? (found.data?.ids ?? []) : [];
  const run = async () => {
    const done = await request.run(async () => {
      await purge(channelId, ids, reason);
      return true;
    });
    if (!done) return;
    onClose();
    toast({ text: plural(ids.length, { one: '# message deleted', other: '# messages deleted' }) });
  };
  return (
    <FormDialog
      danger
      title={<Trans>Delete messages in #{channel?.name ?? ''}</Trans>}
      description={
        <Trans>
          The newest ones, up to a hundred at once, none older than 14 days. They go for everyone;
          this cannot be undone.
        </Trans>
      }
      submit={
        <Plural value={ids.length} _0="Delete" one="Delete # message" other="Delete # messages" />
      }
      ready={ids.length > 0}
      request={request}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <div className="grid grid-cols-[120px_minmax(0,1fr)] gap-3">
        <Count typed={typed} onTyped={setTyped} />
        <Author guildId={channel?.guild_id ?? ''} value={authorId} onChange={setAuthorId} />
      </div>
      <p role="status" className="min-h-5 text-second text-text-2">
        {valid ? <FoundWords found={found} /> : <Trans>A number from 1 to 100.</Trans>}
      </p>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** How many messages would go, and how far back they reach. */
function FoundWords({ found }: { readonly found: ReturnType<typeof useFound> }) {
  const text = useErrorText();
  if (found.isError) return text(found.error);
  if (!found.data || found.isFetching) return <Trans>Counting</Trans>;
  const { ids, sinceMs } = found.data;
  if (sinceMs === null) return <Trans>There is nothing to delete.</Trans>;
  const since = formatClock(sinceMs);
  return (
    <Plural
      value={ids.length}
      one={<Trans>One message goes, from {since}.</Trans>}
      other={<Trans># messages go, the oldest from {since}.</Trans>}
    />
  );
}

interface CountProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

function Count({ typed, onTyped }: CountProps) {
  const { t } = useLingui();
  return (
    <Field label={t`How many`}>
      <Input
        name="count"
        type="number"
        inputMode="numeric"
        min={1}
        max={purgeMax}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
    </Field>
  );
}

interface AuthorProps {
  readonly guildId: string;
  readonly value: string;
  readonly onChange: (userId: string) => void;
}

function Author({ guildId, value, onChange }: AuthorProps) {
  const { t } = useLingui();
  const members = useFindableMembers(guildId);
  const [name, setName] = useState('');
  const known = usePerson(value, guildId).name;
  return (
    <div className="grid content-start gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Of whom</Trans>
      </span>
      <Finder
        label={t`Of whom`}
        searchLabel={t`Find a member`}
        value={value}
        shown={value === anyone ? t`Anyone` : known || name}
        options={[
          ...(members.typed.trim() ? [] : [{ value: anyone, label: t`Anyone` }]),
          ...members.found.map(({ avatar, ...it }) => ({
            ...it,
            before: <Avatar id={it.value} src={avatarUrl(it.value, avatar, 20)} size={20} />,
          })),
        ]}
        empty={members.searching ? t`Searching` : t`Nobody is called that.`}
        typed={members.typed}
        onTyped={members.setTyped}
        onValueChange={(id, label) => {
          setName(label);
          onChange(id);
        }}
      />
    </div>
  );
}
