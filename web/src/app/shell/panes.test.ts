import { describe, expect, it } from 'vitest';
import { leftOf, paneAfter, settle } from './panes';

const still = { speed: 0, towards: 0, width: 400, hasMembers: true } as const;

describe('panes', () => {
  it('22 pixels of the conversation stay in sight', () => {
    expect(leftOf('channels', 390)).toBe(368);
    expect(leftOf('conversation', 390)).toBe(0);
    expect(leftOf('members', 390)).toBe(-368);
  });

  it('35 % of the width decide', () => {
    expect(settle({ ...still, pane: 'conversation', movedPx: 139 })).toBe('conversation');
    expect(settle({ ...still, pane: 'conversation', movedPx: 141 })).toBe('channels');
    expect(settle({ ...still, pane: 'conversation', movedPx: -141 })).toBe('members');
    expect(settle({ ...still, pane: 'channels', movedPx: -141 })).toBe('conversation');
  });

  it('a fling decides at once, but not one that turned back', () => {
    const fling = { ...still, speed: 0.4, pane: 'conversation' } as const;
    expect(settle({ ...fling, movedPx: 30, towards: 1 })).toBe('channels');
    expect(settle({ ...fling, movedPx: 30, towards: -1 })).toBe('conversation');
  });

  it('a channel shows its conversation, a guild its channels', () => {
    const first = { guildId: '1', channelId: '11' };
    const guild = { guildId: '2', channelId: undefined };
    const completed = { guildId: '2', channelId: '21' };
    expect(paneAfter('channels', first, { guildId: '1', channelId: '12' })).toBe('conversation');
    expect(paneAfter('channels', first, completed)).toBe('conversation');
    expect(paneAfter('conversation', first, guild)).toBe('channels');
    expect(paneAfter('channels', guild, completed)).toBe('channels');
  });

  it('there is nothing beyond the last pane', () => {
    expect(settle({ ...still, pane: 'channels', movedPx: 300 })).toBe('channels');
    expect(settle({ ...still, pane: 'conversation', movedPx: -300, hasMembers: false })).toBe(
      'conversation',
    );
  });
});
