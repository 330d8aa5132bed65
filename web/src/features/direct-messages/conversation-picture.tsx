import { avatarUrl, groupIconUrl } from '../../lib/cdn';
import { isGroup } from '../../store/private-channels';
import { useRealtime } from '../../store/realtime';
import type { Channel } from '../../store/types';
import { usePresence } from '../../store/use-presence';
import { Avatar } from '../../ui/avatar';
import { GroupPicture } from '../../ui/group-picture';

interface ConversationPictureProps {
  readonly channel: Channel;
  readonly size: number;
}

/** The other person with how present they are, or the group. */
export function ConversationPicture({ channel, size }: ConversationPictureProps) {
  const users = useRealtime((it) => it.users);
  const people = (channel.recipients ?? []).map((it) => ({
    id: it.id,
    src: avatarUrl(it.id, users[it.id]?.avatar ?? it.avatar, size),
  }));
  const [first] = people;
  if (isGroup(channel) || !first) {
    const src = groupIconUrl(channel.id, channel.icon, size);
    return <GroupPicture id={channel.id} src={src} people={people} size={size} />;
  }
  return <Person {...first} size={size} />;
}

interface PersonProps {
  readonly id: string;
  readonly src: string | null;
  readonly size: number;
}

function Person({ id, src, size }: PersonProps) {
  const { presence } = usePresence(id);
  return <Avatar id={id} src={src} size={size} presence={presence} />;
}
