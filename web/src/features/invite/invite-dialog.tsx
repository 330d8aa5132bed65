import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { invitesApi } from '../../api/invites';
import { inviteUrl } from '../../lib/links';
import { useGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { firstChannelId } from '../../store/selectors';
import { useErrorText } from '../../store/use-request';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Select } from '../../ui/toggle';

interface InviteDialogProps {
  readonly request: { readonly guildId: string; readonly channelId?: string };
  readonly onClose: () => void;
}

/** A link to send: made at once with the usual terms, which can be changed. */
export function InviteDialog({ request: about, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const { guildId } = about;
  const guild = useGuild(guildId);
  const first = useRealtime((it) => firstChannelId(it, guildId));
  const channelId = about.channelId ?? first;
  const [terms, setTerms] = useState({ max_age: 604_800, max_uses: 0 });
  const text = useErrorText();
  const invite = useQuery({
    queryKey: ['new-invite', channelId, terms],
    queryFn: () => invitesApi.create(channelId ?? '', terms),
    enabled: channelId !== null,
    staleTime: 60_000,
  });
  const code = invite.data?.code;
  const failure = invite.isError ? text(invite.error) : null;
  const name = guild?.name ?? '';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Invite people to {name}</Trans>}
      width={520}
      description={<Trans>Send them this link. It leads straight in.</Trans>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <CopyField
          label={t`Invite link`}
          value={code ? inviteUrl(code) : ''}
          busy={invite.isFetching}
          copied={t`Invite link copied`}
        />
        <Terms terms={terms} onChange={setTerms} />
        <FormError
          message={channelId ? failure : t`There is no channel that an invite could lead to.`}
        />
        {failure && (
          <Button onClick={() => void invite.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface TermsProps {
  readonly terms: { readonly max_age: number; readonly max_uses: number };
  readonly onChange: (terms: { max_age: number; max_uses: number }) => void;
}

function Terms({ terms, onChange }: TermsProps) {
  const { t } = useLingui();
  return (
    <div className="grid grid-cols-[repeat(2,minmax(0,1fr))] gap-3">
      <div className="grid gap-1.5">
        <span className="text-second font-semibold text-text-2">
          <Trans>Works for</Trans>
        </span>
        <Select
          label={t`Works for`}
          value={String(terms.max_age)}
          onValueChange={(it) => onChange({ ...terms, max_age: Number(it) })}
          options={[
            { value: '1800', label: t`30 minutes` },
            { value: '3600', label: t`1 hour` },
            { value: '21600', label: t`6 hours` },
            { value: '43200', label: t`12 hours` },
            { value: '86400', label: t`1 day` },
            { value: '604800', label: t`7 days` },
            { value: '0', label: t`Ever` },
          ]}
        />
      </div>
      <div className="grid gap-1.5">
        <span className="text-second font-semibold text-text-2">
          <Trans>For</Trans>
        </span>
        <Select
          label={t`How many may use it`}
          value={String(terms.max_uses)}
          onValueChange={(it) => onChange({ ...terms, max_uses: Number(it) })}
          options={[
            { value: '0', label: t`Anyone` },
            ...[1, 5, 10, 25, 50, 100].map((it) => ({
              value: String(it),
              label: it === 1 ? t`1 person` : t`${it} people`,
            })),
          ]}
        />
      </div>
    </div>
  );
}
