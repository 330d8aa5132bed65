import { describe, expect, it } from 'vitest';
import { avatarUrl, guildIconUrl, memberAvatarUrl } from './cdn';

describe('pictures', () => {
  it('ask for twice their side, rounded up to a power of two', () => {
    expect(avatarUrl('1', 'abc', 40)).toBe('/avatars/1/abc.webp?size=128');
    expect(guildIconUrl('2', 'abc', 64)).toBe('/icons/2/abc.webp?size=128');
    expect(memberAvatarUrl('2', '1', 'abc', 4)).toBe('/guilds/2/users/1/avatars/abc.webp?size=16');
    expect(avatarUrl('1', 'abc', 9000)).toBe('/avatars/1/abc.webp?size=4096');
  });

  it('are null where there is none', () => {
    expect(avatarUrl('1', null, 40)).toBeNull();
    expect(guildIconUrl('1', undefined, 40)).toBeNull();
  });
});
