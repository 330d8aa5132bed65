import { expect, test } from 'vitest';
import { auditValue, type Names } from './audit-value';

const names: Names = {
  channel: (id) => `#${id}`,
  role: (id) => `role ${id}`,
  user: (id) => `user ${id}`,
  words: {
    yes: 'yes',
    no: 'no',
    picture: 'a picture',
    levels: ['None', 'Low'],
    notifications: ['All', 'Mentions'],
    filters: ['Off', 'Some', 'All'],
    features: { WELCOME_SCREEN_ENABLED: 'Welcome' },
    invitesUntil: (time) => `invites ${time ? 'paused' : 'never'}`,
    directUntil: () => 'direct messages paused',
    ruleKinds: { 5: 'Mentions' },
    wordLists: { 3: 'Slurs' },
    mentionsOver: (limit) => `more than ${limit} mentions`,
    allowed: (allowed) => `but not ${allowed}`,
    notPosted: 'not posted',
    toldIn: (channel) => `told in ${channel}`,
    timedOut: (span) => `timed out for ${span}`,
    withoutArrivals: { 1: 'joins', 8: 'answers' },
  },
};

test.each([
  ['text', 'deep-sky', 'deep-sky'],
  ['text', '', null],
  ['text', undefined, null],
  ['text', 12, '12'],
  ['yes', false, 'no'],
  ['channel', '5', '#5'],
  ['user', '7', 'user 7'],
  ['roles', [{ id: '1', name: 'Keepers' }, '2'], 'Keepers, role 2'],
  ['seconds', 90, '1 minute 30 seconds'],
  ['seconds', 0, null],
  ['level', 1, 'Low'],
  ['features', ['ROLE_ICONS', 'WELCOME_SCREEN_ENABLED'], 'Welcome'],
  ['filter', 1, 'Some'],
  ['colours', { primary_color: 255, secondary_color: null }, '#0000ff'],
  ['pauses', { invites_disabled_until: '2026-01-01T00:00:00Z' }, 'invites paused'],
  ['pauses', { invites_disabled_until: null }, null],
  ['places', [{ channel_id: '5' }, { channel_id: '6' }], '#5, #6'],
  ['rules', [{ values: ['Be kind', 'No adverts'] }], 'Be kind · No adverts'],
  [
    'overwrites',
    [
      { id: '1', type: 0 },
      { id: '2', type: 1 },
    ],
    'role 1, user 2',
  ],
  [
    'trigger',
    { keyword_filter: ['cat*', 'dog'], regex_patterns: ['b.t'], allow_list: ['catalogue'] },
    'cat*, dog, b.t, but not catalogue',
  ],
  ['trigger', { presets: [3] }, 'Slurs'],
  ['trigger', { mention_total_limit: 8 }, 'more than 8 mentions'],
  ['trigger', {}, null],
  [
    'measures',
    [
      { type: 1, metadata: { custom_message: 'No pets' } },
      { type: 2, metadata: { channel_id: '5' } },
      { type: 3, metadata: { duration_seconds: 600 } },
    ],
    'not posted: “No pets”, told in #5, timed out for 10 minutes',
  ],
  ['rule-kind', 5, 'Mentions'],
  ['arrivals', 9, 'joins, answers'],
  ['arrivals', 0, null],
  ['left-out', 3, null],
] as const)('%s of %j', (kind, value, read) => {
  expect(auditValue(kind, value, names)).toBe(read);
});

test('long values are cut', () => {
  expect(auditValue('text', 'x'.repeat(200), names)).toHaveLength(121);
});
