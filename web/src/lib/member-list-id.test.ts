import { describe, expect, it } from 'vitest';
import { memberListId } from './member-list-id';

const overwrite = (id: string, allow: string, deny: string) => ({ id, type: 0, allow, deny });

describe('memberListId', () => {
  it('is everyone where nobody is left out', () => {
    expect(memberListId(true, [])).toBe('everyone');
    expect(memberListId(true, [overwrite('1', '1024', '0'), overwrite('2', '0', '2048')])).toBe(
      'everyone',
    );
  });

  it('is the same for the same rules in any order, and another for others', () => {
    const rules = [overwrite('41', '0', '1024'), overwrite('42', '1024', '0')];
    const id = memberListId(true, rules);
    expect(id).toMatch(/^\d+$/);
    expect(memberListId(true, rules.toReversed())).toBe(id);
    expect(memberListId(true, [overwrite('41', '0', '1024')])).not.toBe(id);
  });

  it('hashes the rules by MurmurHash3', () => {
    // Known answers: the empty text hashes to 0; the guild that hides itself by its @everyone role.
    expect(memberListId(false, [])).toBe('0');
  });
});
