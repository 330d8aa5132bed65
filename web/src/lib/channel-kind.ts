/** The kinds of channels that the lists tell apart. */
export type ChannelKind = 'text' | 'announcement' | 'voice' | 'forum' | 'category';

/** The kind of a channel type: https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export function channelKind(type: number): ChannelKind {
  if (type === 2 || type === 13) return 'voice';
  if (type === 4) return 'category';
  if (type === 5) return 'announcement';
  if (type === 15 || type === 16) return 'forum';
  return 'text';
}
