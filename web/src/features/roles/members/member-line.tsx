import type { APIGuildMember } from 'discord-api-types/v10';
import { avatarUrl } from '../../../lib/cdn';
import { displayName } from '../../../store/selectors';
import { Avatar } from '../../../ui/avatar';

/** A member with picture, name and username. */
export function MemberLine({ member }: { readonly member: APIGuildMember }) {
  const { user, nick } = member;
  return (
    <>
      <Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 32)} size={32} />
      <span className="min-w-0 flex-1 truncate text-ui font-medium">
        {nick ?? displayName(user)}
        <span className="ml-2 text-second font-normal text-text-3">@{user.username}</span>
      </span>
    </>
  );
}
