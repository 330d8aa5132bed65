import { Trans, useLingui } from '@lingui/react/macro';
import { moderationApi } from '../../api/moderation';
import { usePerson } from '../../store/hooks';
import { BanForm } from './ban-form';

interface BanDialogProps {
  readonly request: { readonly guildId: string; readonly userId: string };
  readonly onClose: () => void;
}

/** Asks before a member is banned. */
export function BanDialog({ request: { guildId, userId }, onClose }: BanDialogProps) {
  const { t } = useLingui();
  const name = usePerson(userId, guildId).name || t`this member`;
  return (
    <BanForm
      guildId={guildId}
      title={<Trans>Ban {name}?</Trans>}
      ban={(seconds, reason) => moderationApi.ban(guildId, userId, seconds, reason)}
      onClose={onClose}
    />
  );
}
