import { Permission, type PermissionOverwrite } from './permissions';

/** MurmurHash3, 32 bits, seed 0, of an ASCII text. */
function murmur3(text: string): number {
  const mix = (block: number) => {
    const spread = Math.imul(block, 0xcc9e2d51);
    return Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
  };
  let hash = 0;
  const blocks = text.length & ~3;
  for (let at = 0; at < blocks; at += 4) {
    const block =
      text.charCodeAt(at) |
      (text.charCodeAt(at + 1) << 8) |
      (text.charCodeAt(at + 2) << 16) |
      (text.charCodeAt(at + 3) << 24);
    hash ^= mix(block);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = text.length - 1; at >= blocks; at--) rest = (rest << 8) | text.charCodeAt(at);
  hash ^= mix(rest);
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The name of a channel's member list, as people's clients know it: channels whose overwrites of View
 * channel are the same share one; `everyone` where nobody is left out,
 * by overwrite or by the role of @everyone.
 * https://docs.discord.food/topics/gateway-events#guild-member-list-update
 */
export function memberListId(
  everyoneSees: boolean,
  overwrites: readonly PermissionOverwrite[],
): string {
  const view = Permission.ViewChannel;
  const parts: string[] = [];
  let open = everyoneSees;
  for (const it of overwrites) {
    if (BigInt(it.allow) & view) parts.push(`allow:${it.id}`);
    else if (BigInt(it.deny) & view) {
      parts.push(`deny:${it.id}`);
      open = false;
    }
  }
  return open ? 'everyone' : String(murmur3(parts.sort().join(',')));
}
