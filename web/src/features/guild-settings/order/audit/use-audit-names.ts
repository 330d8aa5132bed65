import { useLingui } from '@lingui/react/macro';
import type { APIUser } from 'discord-api-types/v10';
import { useMemo } from 'react';
import { inWords, ruleKinds, wordLists } from '../../../../lib/automod-words';
import { welcomeFeature } from '../../../../store/arrival';
import { useRealtime } from '../../../../store/realtime';
import { displayName, rulesFeature } from '../../../../store/selectors';
import { verificationLevels } from '../safety/verification-levels';
import type { Names } from './audit-value';

/** How the things of a guild are called in its log. */
export function useAuditNames(guildId: string, users: ReadonlyMap<string, APIUser>): Names {
  const { t, i18n } = useLingui();
  const channels = useRealtime((it) => it.channels);
  const roles = useRealtime((it) => it.roles[guildId]);
  const known = useRealtime((it) => it.users);
  return useMemo(
    () => ({
      channel: (id) => (channels[id] ? `#${channels[id].name ?? ''}` : t`a channel that is gone`),
      role: (id) => (id === guildId ? t`Everyone` : (roles?.[id]?.name ?? t`a deleted role`)),
      user: (id) => {
        const user = users.get(id) ?? known[id];
        return user ? displayName(user) : t`somebody`;
      },
      words: {
        yes: t`yes`,
        no: t`no`,
        picture: t`a picture`,
        levels: verificationLevels.map((it) => i18n._(it.name)),
        notifications: [t`For every message`, t`For mentions`],
        filters: [t`Off`, t`For members without a role`, t`For all members`],
        features: {
          INVITES_DISABLED: t`invites stopped`,
          RAID_ALERTS_DISABLED: t`raids are not watched for`,
          [rulesFeature]: t`newcomers accept the rules`,
          [welcomeFeature]: t`newcomers are welcomed`,
        },
        invitesUntil: (time) => t`invites until ${time}`,
        directUntil: (time) => t`direct messages until ${time}`,
        ruleKinds: inWords(ruleKinds, (word) => i18n._(word)),
        wordLists: inWords(wordLists, (word) => i18n._(word)),
        mentionsOver: (limit) => t`more than ${limit} mentions`,
        allowed: (allowed) => t`but not ${allowed}`,
        notPosted: t`not posted`,
        toldIn: (channel) => t`told in ${channel}`,
        timedOut: (span) => t`timed out for ${span}`,
        withoutArrivals: { 1: t`a message when somebody comes`, 8: t`an answer to it` },
      },
    }),
    [channels, roles, known, users, guildId, t, i18n],
  );
}
