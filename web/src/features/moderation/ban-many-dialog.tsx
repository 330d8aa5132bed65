import { plural } from '@lingui/core/macro';
import { Plural, useLingui } from '@lingui/react/macro';
import { moderationApi } from '../../api/moderation';
import { toast } from '../../ui/toast';
import { BanForm } from './ban-form';

/** As many as one request takes. */
const usersMax = 200;

interface BanManyDialogProps {
  readonly request: {
    readonly guildId: string;
    readonly userIds: readonly string[];
    readonly onDone: () => void;
  };
  readonly onClose: () => void;
}

/** Asks before several members are banned together. */
export function BanManyDialog({ request, onClose }: BanManyDialogProps) {
  const { t } = useLingui();
  const { guildId, userIds, onDone } = request;
  const ban = async (seconds: number, reason: string) => {
    let left = 0;
    for (let at = 0; at < userIds.length; at += usersMax) {
      const some = userIds.slice(at, at + usersMax);
      const done = await moderationApi.banMany(guildId, some, seconds, reason);
      left += done.failed_users.length;
    }
    onDone();
    const banned = plural(userIds.length - left, { one: '# is banned', other: '# are banned' });
    toast({ text: left > 0 ? t`${banned}; ${left} could not be.` : t`${banned}.` });
  };
  return (
    <BanForm
      guildId={guildId}
      title={<Plural value={userIds.length} one="Ban # member?" other="Ban # members?" />}
      ban={ban}
      onClose={onClose}
    />
  );
}
