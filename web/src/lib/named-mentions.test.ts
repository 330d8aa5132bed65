import { expect, test } from 'vitest';
import { namedMentions } from './named-mentions';

test('mentions are read as names, as far as they are known', () => {
  const names: Record<string, string> = {
    'user 1': 'Kofi',
    'role 2': 'Keepers',
    'channel 3': 'hall',
  };
  const nameOf = (kind: string, id: string) => names[`${kind} ${id}`];
  expect(namedMentions('<@1> <@!1> <@&2> <#3> <@9>', nameOf)).toBe(
    '@Kofi @Kofi @Keepers #hall <@9>',
  );
});
