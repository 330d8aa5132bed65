import { describe, expect, it } from 'vitest';
import { fit } from './candidates';
import { lengthOf, toContent, toDraft, tokenPlaces } from './draft-text';
import { complete, queryAt } from './query';
import { slowmodeLeftMs } from './slow-mode';
import { mayTell } from './typing-signal';

const tokens = {
  '@sanne': '<@1>',
  '@sanne.b': '<@2>',
  '#deep-sky': '<#3>',
  '@Night Watch': '<@&4>',
};

describe('a draft as it is sent', () => {
  it.each([
    ['hi @sanne', 'hi <@1>'],
    ['@sanne.b, look', '<@2>, look'],
    ['@sanne!', '<@1>!'],
    ['@sannex', '@sannex'],
    ['in #deep-sky for @Night Watch', 'in <#3> for <@&4>'],
    ['`@sanne`', '`@sanne`'],
    ['```\n@sanne\n``` @sanne', '```\n@sanne\n``` <@1>'],
    ['  spaced  ', 'spaced'],
    [' \n ', ''],
    ['@other', '@other'],
  ])('%j is %j', (text, content) => {
    expect(toContent(text, tokens)).toBe(content);
  });

  it('marks the names in it', () => {
    expect(tokenPlaces('a @sanne `@sanne`', tokens)).toEqual([{ from: 2, to: 8, name: '@sanne' }]);
  });

  it('counts code points', () => {
    expect(lengthOf('a😄é')).toBe(3);
    expect(lengthOf('👩‍🚀')).toBe(3);
  });
});

describe('a message as a draft', () => {
  const nameOf = (kind: string, id: string) => (id === '9' ? null : `${kind}${id}`);

  it.each([
    'hi <@1>, see <#3>',
    '<@!1> and <@&4>',
    'unknown <@9>',
    'code `<@1>` stays',
    '```\n<@1>\n```\nthen <@1>',
    'plain',
  ])('%j comes back as it was', (content) => {
    const draft = toDraft(content, nameOf);
    expect(toContent(draft.text, draft.tokens)).toBe(content);
  });

  it('reads well', () => {
    expect(toDraft('hi <@1> `<@1>` <@9>', nameOf).text).toBe('hi @user1 `<@1>` <@9>');
  });

  it('keeps two of one name apart', () => {
    const draft = toDraft('<@1> <@2>', () => 'sanne');
    expect(toContent(draft.text, draft.tokens)).toBe('<@1> <@2>');
  });
});

describe('queryAt', () => {
  it.each([
    ['hi @sa', 'person', 'sa'],
    ['@', 'person', ''],
    ['(@x', 'person', 'x'],
    ['see #dee', 'channel', 'dee'],
    [':smi', 'emoji', 'smi'],
    ['wow :smi', 'emoji', 'smi'],
  ])('%j asks for a %s', (text, kind, typed) => {
    expect(queryAt(text, text.length)).toMatchObject({ kind, text: typed });
  });

  it.each([
    'mail@sa',
    'hi @sa ',
    ':s',
    '12:30',
    'http://x',
    '`@sa',
    '```\n@sa',
    '<:moon',
    'a#b',
    ':smile:',
  ])('%j asks nothing', (text) => {
    expect(queryAt(text, text.length)).toBeNull();
  });

  it('asks at the caret, not at the end', () => {
    expect(queryAt('hi @sa there', 6)).toMatchObject({ from: 3, to: 6 });
    expect(queryAt('hi @sa there', 9)).toBeNull();
  });

  it('completes with a space behind', () => {
    const query = queryAt('hi @sa', 6);
    expect(query && complete('hi @sa', query, '@sanne')).toEqual(['hi @sanne ', 10]);
    expect(query && complete('hi @sa there', query, '@sanne')).toEqual(['hi @sanne there', 10]);
  });
});

describe('fit', () => {
  it.each([
    ['Sanne', 'sa', 0],
    ['Amara Okafor', 'oka', 1],
    ['Tomasz', 'mas', 2],
    ['Petra Novák', 'novak', 1],
    ['Ines', 'x', null],
    ['anyone', '', 0],
  ])('%s by %s', (name, query, rank) => {
    expect(fit(name, query)).toBe(rank);
  });
});

describe('slow mode', () => {
  it('counts from the last message sent', () => {
    expect(slowmodeLeftMs(30, 1_000, 11_000)).toBe(20_000);
    expect(slowmodeLeftMs(30, 1_000, 60_000)).toBe(0);
    expect(slowmodeLeftMs(30, null, 60_000)).toBe(0);
    expect(slowmodeLeftMs(0, 59_999, 60_000)).toBe(0);
  });
});

describe('the typing signal', () => {
  it('is given at most every eight seconds, and not for commands or blanks', () => {
    expect(mayTell('hi', null, 0)).toBe(true);
    expect(mayTell('hi', 1_000, 8_999)).toBe(false);
    expect(mayTell('hi', 1_000, 9_000)).toBe(true);
    expect(mayTell('  ', null, 0)).toBe(false);
  });
});
