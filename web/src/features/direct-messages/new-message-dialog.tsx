import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import { privateChannelsApi, type PrivateChannel } from '../../api/private-channels';
import { avatarUrl } from '../../lib/cdn';
import { useChannel } from '../../store/hooks';
import { isGroup } from '../../store/private-channels';
import { useShowConversation } from '../../store/use-open-conversation';
import { useRequest } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { CheckMark } from '../../ui/check-mark';
import { FormDialog } from '../../ui/form-dialog';
import { SearchField } from '../../ui/search-field';
import { usePeople, type Candidate } from './use-people';

/** People of a group, oneself counted. */
const peopleMax = 25;

interface NewMessageDialogProps {
  readonly request: { readonly channelId?: string };
  readonly onClose: () => void;
}

/** Adds people to a group one by one; a direct message becomes a group with the first of them. */
async function addAll(channelId: string, userIds: readonly string[]) {
  let target = channelId;
  let made: PrivateChannel | null = null;
  for (const userId of userIds) {
    const answer = await privateChannelsApi.add(target, userId);
    if (answer) {
      made = answer;
      target = answer.id;
    }
  }
  return { made };
}

function useChosen() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen((it) => (it.includes(id) ? it.filter((one) => one !== id) : [...it, id]));
  return { chosen, toggle };
}

/** Chooses one to write to, several for a group, or who comes to a conversation that exists. */
export function NewMessageDialog({ request: about, onClose }: NewMessageDialogProps) {
  const { t } = useLingui();
  const channel = useChannel(about.channelId);
  const [typed, setTyped] = useState('');
  const { chosen, toggle } = useChosen();
  const request = useRequest();
  const show = useShowConversation();
  const there = useMemo(() => new Set(channel?.recipients?.map((it) => it.id)), [channel]);
  const many = channel !== undefined || chosen.length > 1;
  const people = usePeople(useDeferredValue(typed), there, !many);
  const room = peopleMax - 1 - there.size;
  const send = async () => {
    const done = await request.run(async () =>
      channel ? addAll(channel.id, chosen) : { made: await privateChannelsApi.open(chosen) },
    );
    if (!done) return;
    onClose();
    if (done.made) show(done.made);
  };
  return (
    <FormDialog
      title={<Title adding={channel !== undefined} group={isGroup(channel)} />}
      submit={<Submit adding={channel !== undefined} count={chosen.length} />}
      ready={chosen.length > 0 && chosen.length <= room}
      request={request}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <SearchField label={t`Find people`} value={typed} onChange={setTyped} />
      <p className="text-second text-text-3" role="status">
        {chosen.length > room ? (
          <Trans>A group has room for {peopleMax} people.</Trans>
        ) : (
          <Plural value={chosen.length} _0="Nobody chosen yet" one="# chosen" other="# chosen" />
        )}
      </p>
      <ul className="h-72 overflow-y-auto" aria-label={t`People`}>
        {people.found.map((it) => (
          <li key={it.user.id}>
            <Choice
              person={it}
              on={chosen.includes(it.user.id)}
              onToggle={() => toggle(it.user.id)}
            />
          </li>
        ))}
        {people.found.length === 0 && (
          <li className="p-2 text-second text-text-3">
            {people.searching ? <Trans>Looking…</Trans> : <Trans>Nobody of that name here.</Trans>}
          </li>
        )}
      </ul>
    </FormDialog>
  );
}

function Title({ adding, group }: { readonly adding: boolean; readonly group: boolean }) {
  if (!adding) return <Trans>New message</Trans>;
  return group ? <Trans>Add people to the group</Trans> : <Trans>Make a group</Trans>;
}

function Submit({ adding, count }: { readonly adding: boolean; readonly count: number }) {
  if (adding) return <Plural value={count} _0="Add" one="Add # person" other="Add # people" />;
  return count > 1 ? <Trans>Make a group</Trans> : <Trans>Write</Trans>;
}

interface ChoiceProps {
  readonly person: Candidate;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Choice({ person: { user, name }, on, onToggle }: ChoiceProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={on}
      onClick={onToggle}
      className="focus-inset flex min-h-11 w-full items-center gap-3 rounded-row px-2 text-left hover:bg-hover"
    >
      <Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 32)} size={32} />
      <span className="grid min-w-0 flex-1">
        <span className="truncate text-ui font-medium">{name}</span>
        <small className="truncate text-meta text-text-3">@{user.username}</small>
      </span>
      <CheckMark on={on} />
    </button>
  );
}
