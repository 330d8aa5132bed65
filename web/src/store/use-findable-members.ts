import type { APIGuildMember } from 'discord-api-types/v10';
import { useDeferredValue, useState } from 'react';
import { displayName } from './selectors';
import { useMemberSearch } from './use-member-search';

/** A member as one chooses among them. */
interface FoundMember {
  readonly value: string;
  readonly label: string;
  readonly aside: string;
  readonly avatar: string | null;
}

function toFound({ user, nick }: APIGuildMember): FoundMember {
  const { id, username, avatar } = user;
  return { value: id, label: nick ?? displayName(user), aside: `@${username}`, avatar };
}

/** The members of a guild whose names begin as it is typed, the oldest first. */
export function useFindableMembers(guildId: string) {
  const [typed, setTyped] = useState('');
  const members = useMemberSearch(guildId, { name: useDeferredValue(typed.trim()), sort: 2 });
  return { typed, setTyped, searching: members.isPending, found: members.list.map(toFound) };
}
