export const channelNameMax = 100;

/** A text channel's name as the server will keep it: small letters, hyphens instead of spaces. */
export function textChannelName(typed: string): string {
  return typed.toLowerCase().replace(/\s+/g, '-').slice(0, channelNameMax);
}
