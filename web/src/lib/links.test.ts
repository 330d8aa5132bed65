import { describe, expect, it } from 'vitest';
import { inviteCodeIn, inviteUrl } from './links';

describe('invite links', () => {
  it('lead to this origin', () => {
    expect(inviteUrl('aB3-x', 'https://hall.example')).toBe('https://hall.example/invite/aB3-x');
  });

  it('are read back from a link or a bare code', () => {
    for (const text of [
      'aB3-x',
      ' https://hall.example/invite/aB3-x ',
      'http://localhost:8080/invite/aB3-x/',
      'invite/aB3-x',
      'https://hall.example/i/aB3-x?from=mail',
    ]) {
      expect(inviteCodeIn(text)).toBe('aB3-x');
    }
  });

  it('are not seen where there is none', () => {
    for (const text of ['', 'two words', 'https://hall.example/channels/1/2', 'x']) {
      expect(inviteCodeIn(text)).toBeNull();
    }
  });
});
