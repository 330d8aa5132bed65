import { describe, expect, it } from 'vitest';
import { testMessage, testUser } from '../../../store/testing-world';
import { foldRows } from './folded-rows';
import { buildRows } from './rows';

const blocked = (id: string) => id === '2';
const none: ReadonlySet<string> = new Set();

function log(authors: string, unreadAfterId: string | null = null) {
  const messages = Array.from(authors, (author, at) =>
    testMessage(String(at + 1), { channel_id: 'c', author: testUser(author) }),
  );
  return buildRows({
    messages,
    pending: [],
    me: testUser('9'),
    unreadAfterId,
    hasBefore: false,
  });
}

const shapes = (authors: string, unfolded = none, unreadAfterId: string | null = null) =>
  foldRows(log(authors, unreadAfterId), blocked, unfolded).map((row) =>
    row.fold ? `${row.fold.shown ? 'shown' : 'folded'} ${row.fold.ids.join()}` : row.message.id,
  );

describe('folded rows', () => {
  it('leave a log alone in which nobody is blocked', () => {
    expect(shapes('1313')).toEqual(['1', '2', '3', '4']);
  });

  it('are one line for what blocked people wrote one after the other', () => {
    expect(shapes('122132')).toEqual(['1', 'folded 2,3', '4', '5', 'folded 6']);
  });

  it('are shown together once one of them is unfolded, also when more follow', () => {
    expect(shapes('1222', new Set(['2']))).toEqual(['1', 'shown 2,3,4', '3', '4']);
  });

  it('begin anew at the unread separator', () => {
    expect(shapes('1222', none, '2')).toEqual(['1', 'folded 2', 'folded 3,4']);
  });

  it('end the group of what follows them', () => {
    const rows = foldRows(log('121'), blocked, none);
    expect(rows.map((it) => it.first)).toEqual([true, true, true]);
  });
});
