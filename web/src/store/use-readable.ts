import { useCallback } from 'react';
import { useRealtime } from './realtime';
import { displayName } from './selectors';

const mention = /<(@!?|@&|#)(\d{1,20})>/g;

/** Turns the mentions of a text into names, as far as they are known; all else stays as it is. */
export function useReadable(guildId: string): (text: string) => string {
  const users = useRealtime((it) => it.users);
  const members = useRealtime((it) => it.members[guildId]);
  const roles = useRealtime((it) => it.roles[guildId]);
  const channels = useRealtime((it) => it.channels);
  return useCallback(
    (text) =>
      text.replace(mention, (raw, sign: string, id: string) => {
        const user = users[id];
        const name =
          sign === '#'
            ? channels[id]?.name
            : sign === '@&'
              ? roles?.[id]?.name
              : user && displayName(user, members?.[id]);
        return name ? `${sign.charAt(0)}${name}` : raw;
      }),
    [users, members, roles, channels],
  );
}
