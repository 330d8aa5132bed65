import { useLingui } from '@lingui/react/macro';
import type { APIUser } from 'discord-api-types/v10';
import { namedMentions } from '../../lib/named-mentions';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';

/** Words of a report as they are read: names for mentions, also of people who came with it. */
export function useReadable(
  guildId: string,
): (text: string, people: readonly (APIUser | null)[]) => string {
  const { t } = useLingui();
  const users = useRealtime((it) => it.users);
  const roles = useRealtime((it) => it.roles[guildId]);
  const channels = useRealtime((it) => it.channels);
  return (text, people) =>
    namedMentions(text, (kind, id) => {
      if (kind === 'channel') return channels[id]?.name ?? undefined;
      if (kind === 'role') return roles?.[id]?.name;
      const user = users[id] ?? people.find((it) => it?.id === id);
      return user ? displayName(user) : t`somebody`;
    });
}
