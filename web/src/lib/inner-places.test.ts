import { describe, expect, it } from 'vitest';
import { hostOf, innerPlace, messageLink } from './inner-places';

const origin = 'https://hall.example';

describe('innerPlace', () => {
  it('knows channels and messages of this instance', () => {
    expect(innerPlace(`${origin}/channels/1/2`, origin)).toEqual({
      guildId: '1',
      channelId: '2',
      messageId: null,
    });
    expect(innerPlace(messageLink(origin, undefined, '2', '3'), origin)).toEqual({
      guildId: '@me',
      channelId: '2',
      messageId: '3',
    });
  });

  it.each([
    'https://other.example/channels/1/2/3',
    'http://hall.example/channels/1/2/3',
    `${origin}/channels/1`,
    `${origin}/channels/1/2/3?x=1`,
    `${origin}/invite/1/2/3`,
    'nonsense',
  ])('%s is outside', (url) => {
    expect(innerPlace(url, origin)).toBeNull();
  });

  it('shows the host of an address', () => {
    expect(hostOf('https://a.example:8080/b')).toBe('a.example:8080');
  });
});
