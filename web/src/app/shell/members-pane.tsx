import type { ReactNode } from 'react';
import { MemberList } from '../../features/members/member-list';
import { useChannel } from '../../store/hooks';
import { isGroup } from '../../store/private-channels';
import { GroupMembers } from './later';
import type { ShownLocation } from './shown-location';

/** Who is in the channel that is shown; null where there is no such list: between two people. */
export function useMembersPane({ guildId, channelId }: ShownLocation): ReactNode {
  const channel = useChannel(channelId);
  if (!channelId) return null;
  if (guildId) return <MemberList key={channelId} guildId={guildId} channelId={channelId} />;
  return isGroup(channel) ? <GroupMembers key={channelId} channelId={channelId} /> : null;
}
