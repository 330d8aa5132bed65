/** Paths of pictures at this origin: https://discord.com/developers/docs/reference#image-formatting */

/** The next size that the CDN offers (a power of two) for a side in CSS pixels on a dense screen. */
function sizeFor(sidePx: number): number {
  return Math.min(4096, 2 ** Math.ceil(Math.log2(Math.max(16, sidePx * 2))));
}

/** A person's picture, or null when they have none and bear arms. */
export function avatarUrl(userId: string, hash: string | null | undefined, sidePx: number) {
  return hash ? `/avatars/${userId}/${hash}.webp?size=${sizeFor(sidePx)}` : null;
}

/** A member's picture in one guild, or null. */
export function memberAvatarUrl(
  guildId: string,
  userId: string,
  hash: string | null | undefined,
  sidePx: number,
) {
  return hash
    ? `/guilds/${guildId}/users/${userId}/avatars/${hash}.webp?size=${sizeFor(sidePx)}`
    : null;
}

/** A guild's picture, or null when it bears arms. */
export function guildIconUrl(guildId: string, hash: string | null | undefined, sidePx: number) {
  return hash ? `/icons/${guildId}/${hash}.webp?size=${sizeFor(sidePx)}` : null;
}

/** A group's picture, or null where it has none. */
export function groupIconUrl(channelId: string, hash: string | null | undefined, sidePx: number) {
  return hash ? `/channel-icons/${channelId}/${hash}.webp?size=${sizeFor(sidePx)}` : null;
}

/** A role's picture, or null when it has none. */
export function roleIconUrl(roleId: string, hash: string | null | undefined, sidePx: number) {
  return hash ? `/role-icons/${roleId}/${hash}.png?size=${sizeFor(sidePx)}` : null;
}
