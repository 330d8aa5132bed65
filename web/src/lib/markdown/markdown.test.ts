// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isJumbo, parseMarkdown, toPlainText } from './index';
import { show } from './testing-show';

type Case = [source: string, meaning: string];

function table(name: string, cases: readonly Case[]) {
  describe(name, () => {
    it.each(cases)('%j', (source, meaning) => {
      expect(show(parseMarkdown(source))).toBe(meaning);
    });
  });
}

table('spans', [
  ['plain words', 'p(plain words)'],
  ['**bold**', 'p(b(bold))'],
  ['*it* and _it_', 'p(i(it) and i(it))'],
  ['__under__', 'p(u(under))'],
  ['~~gone~~', 'p(s(gone))'],
  ['||hidden||', 'p(spoiler(hidden))'],
  ['***both***', 'p(i(b(both)))'],
  ['__**deep *er***__', 'p(u(b(deep i(er))))'],
  ['**bold *both* bold**', 'p(b(bold i(both) bold))'],
  ['*a **b** c*', 'p(i(a b(b) c))'],
  ['_a __b__ c_', 'p(i(a u(b) c))'],
  ['**bold\nover lines**', 'p(b(bold\nover lines))'],
  ['** spaced **', 'p(b( spaced ))'],
  ['2 * 3 * 4', 'p(2 * 3 * 4)'],
  ['2*3*4', 'p(2i(3)4)'],
  ['snake_case_name', 'p(snake_case_name)'],
  ['a_b_', 'p(a_b_)'],
  ['__init__', 'p(u(init))'],
  ['**open', 'p(**open)'],
  ['**a*', 'p(*i(a))'],
  ['****', 'p(****)'],
  ['||||', 'p(||||)'],
  ['a | b || c', 'p(a | b || c)'],
  ['~one~', 'p(~one~)'],
  ['**a ||b** c||', 'p(b(a ||b) c||)'],
  ['||**a** `b`||', 'p(spoiler(b(a) code(b)))'],
  ['*__both__*', 'p(i(u(both)))'],
  ['**Grüße**, *café*', 'p(b(Grüße), i(café))'],
]);

table('escapes', [
  ['\\*not\\*', 'p(*not*)'],
  ['\\\\', 'p(\\)'],
  ['C:\\dir', 'p(C:\\dir)'],
  ['\\<@123>', 'p(<@123>)'],
  ['\\||a||', 'p(||a||)'],
  ['\\# no heading', 'p(# no heading)'],
  ['\\> no quote', 'p(> no quote)'],
  ['\\😄', 'p(😄)'],
  ['¯\\_(ツ)_/¯', 'p(¯\\_(ツ)_/¯)'],
  ['ends with \\', 'p(ends with \\)'],
  ['&amp; <b>x</b>', 'p(&amp; <b>x</b>)'],
]);

table('code', [
  ['`a`', 'p(code(a))'],
  ['`**a**`', 'p(code(**a**))'],
  ['`` a`b ``', 'p(code(a`b))'],
  ['`open', 'p(`open)'],
  ['`` ` ``', 'p(code(`))'],
  ['`a\nb`', 'p(code(a\nb))'],
  ['```\na\n```', 'fence:(a)'],
  ['```js\nlet a\n```', 'fence:js(let a)'],
  ['```js```', 'fence:(js)'],
  ['```C++\na\n```', 'fence:c++(a)'],
  ['x ```a``` y', 'p(x ) fence:(a) p( y)'],
  ['before\n```\na\n```\nafter', 'p(before) fence:(a) p(after)'],
  ['```\n# a\n> b\n```', 'fence:(# a\n> b)'],
  ['```\n  a\n\n  b\n```', 'fence:(  a\n\n  b)'],
  ['```js\nopen', 'p(```js\nopen)'],
  ['``````', 'p(``````)'],
  ['```\n\n```', 'p(```) ^p(```)'],
  ['||```\na\n```||', 'p(spoiler(fence:(a)))'],
]);

table('blocks', [
  ['# One', 'h1(One)'],
  ['## Two', 'h2(Two)'],
  ['### Three', 'h3(Three)'],
  ['#### Four', 'p(#### Four)'],
  ['#tag', 'p(#tag)'],
  ['# ', 'p(# )'],
  ['# **a** #', 'h1(b(a))'],
  ['# a\nb', 'h1(a) p(b)'],
  ['a\n# b', 'p(a) h1(b)'],
  ['a # b', 'p(a # b)'],
  ['-# small', 'small(small)'],
  ['> a', 'quote(p(a))'],
  ['> a\n> b', 'quote(p(a\nb))'],
  ['> a\nb', 'quote(p(a)) p(b)'],
  ['>a', 'p(>a)'],
  ['> > a', 'quote(p(> a))'],
  ['>>> a\nb\n\nc', 'quote(p(a\nb) ^p(c))'],
  ['a\n>>> b', 'p(a) quote(p(b))'],
  ['> # a\n> - b', 'quote(h1(a) ul(li(p(b))))'],
  ['> ```\n> a\n> ```', 'quote(fence:(a))'],
  ['a\nb', 'p(a\nb)'],
  ['a\n\nb', 'p(a) ^p(b)'],
  ['a\n\n\nb', 'p(a) ^^p(b)'],
  ['**a\n\nb**', 'p(b(a\n\nb))'],
  ['', ''],
]);

table('lists', [
  ['- a\n- b', 'ul(li(p(a)) li(p(b)))'],
  ['* a\n- b', 'ul(li(p(a)) li(p(b)))'],
  ['1. a\n2. b', 'ol:1(li(p(a)) li(p(b)))'],
  ['7. a', 'ol:7(li(p(a)))'],
  ['- a\n  - b\n  - c\n- d', 'ul(li(p(a) ul(li(p(b)) li(p(c)))) li(p(d)))'],
  ['- a\n  more', 'ul(li(p(a\nmore)))'],
  ['- a\nb', 'ul(li(p(a))) p(b)'],
  ['- a\n1. b', 'ul(li(p(a))) ol:1(li(p(b)))'],
  ['1. a\n   - b\n     1. c', 'ol:1(li(p(a) ul(li(p(b) ol:1(li(p(c)))))))'],
  ['-a', 'p(-a)'],
  ['- ', 'p(- )'],
  ['- **a**\n- `b`', 'ul(li(p(b(a))) li(p(code(b))))'],
  ['- ```\na\n```\n- b', 'ul(li(fence:(a)) li(p(b)))'],
  ['text\n- a', 'p(text) ul(li(p(a)))'],
  ['*a* - b', 'p(i(a) - b)'],
]);

table('mentions and tokens', [
  ['<@12> <@!34>', 'p(user(12) user(34))'],
  ['<@&5>', 'p(role(5))'],
  ['<#6>', 'p(channel(6))'],
  ['@everyone, @here', 'p(everyone(everyone), everyone(here))'],
  ['<:moon:7> <a:spin:8>', 'p(custom:moon(7) moving:spin(8))'],
  ['<t:1700000000>', 'p(time:f(1700000000))'],
  ['<t:1700000000:R>', 'p(time:R(1700000000))'],
  ['<t:-5:D>', 'p(time:D(-5))'],
  ['<t:99999999999999999:R>', 'p(<t:99999999999999999:R>)'],
  ['<t:1:x>', 'p(<t:1:x>)'],
  ['<@>', 'p(<@>)'],
  ['<@123456789012345678901>', 'p(<@123456789012345678901>)'],
  ['`<@12>`', 'p(code(<@12>))'],
  ['**<@12>**', 'p(b(user(12)))'],
  ['hi 😄!', 'p(hi emoji(😄)!)'],
  ['👩‍🚀👍🏽🇩🇪1️⃣', 'p(emoji(👩‍🚀)emoji(👍🏽)emoji(🇩🇪)emoji(1️⃣))'],
  ['1 # 2 © ™', 'p(1 # 2 © ™)'],
]);

table('links', [
  ['https://a.example/x', 'p(link:https://a.example/x(https://a.example/x))'],
  ['see https://a.example.', 'p(see link:https://a.example/(https://a.example).)'],
  ['(https://a.example/b)', 'p((link:https://a.example/b(https://a.example/b)))'],
  ['https://a.example/b_(c)', 'p(link:https://a.example/b_(c)(https://a.example/b_(c)))'],
  ['https://a.example/a_b_c', 'p(link:https://a.example/a_b_c(https://a.example/a_b_c))'],
  ['**https://a.example**', 'p(b(link:https://a.example/(https://a.example)))'],
  ['||https://a.example/||', 'p(spoiler(link:https://a.example/(https://a.example/)))'],
  ['<https://a.example>', 'p(link:https://a.example/(https://a.example))'],
  ['[words](https://a.example)', 'p(masked:https://a.example/(words))'],
  ['[**w**](<https://a.example> "t")', 'p(masked:https://a.example/(b(w)))'],
  ['[a](https://a.example/b_(c))', 'p(masked:https://a.example/b_(c)(a))'],
  ['[a](javascript:alert(1))', 'p([a](javascript:alert(1)))'],
  ['[a](data:text/html,x)', 'p([a](data:text/html,x))'],
  ['[a](//evil.example)', 'p([a](//evil.example))'],
  ['[a](https://)', 'p([a](https://))'],
  [
    '[https://bank.example](https://evil.example)',
    'p([link:https://bank.example/(https://bank.example)](link:https://evil.example/(https://evil.example)))',
  ],
  [
    '[bank.example](https://evil.example)',
    'p([bank.example](link:https://evil.example/(https://evil.example)))',
  ],
  ['[](https://a.example)', 'p([](link:https://a.example/(https://a.example)))'],
  ['[a] (b)', 'p([a] (b))'],
  ['[a [b](https://c.example)', 'p([a masked:https://c.example/(b))'],
  ['**[a](https://c.example)**', 'p(b(masked:https://c.example/(a)))'],
  ['ahttps://a.example', 'p(ahttps://a.example)'],
  ['HTTPS://A.EXAMPLE', 'p(link:https://a.example/(HTTPS://A.EXAMPLE))'],
  ['ftp://a.example', 'p(ftp://a.example)'],
]);

describe('bounded time', () => {
  const hostile = [
    '*'.repeat(4000),
    '*a '.repeat(1300),
    '*a'.repeat(2000),
    '**a*'.repeat(1000),
    '_*'.repeat(2000),
    '> '.repeat(2000),
    '>>> '.repeat(1000),
    '['.repeat(4000),
    '[a]('.repeat(1000),
    '[](https://a.example'.repeat(200),
    '||'.repeat(2000),
    '|| a '.repeat(800),
    '`'.repeat(4000),
    Array.from({ length: 88 }, (_, at) => '`'.repeat(at + 1)).join(' '),
    '```a\n'.repeat(800),
    '- '.repeat(2000),
    Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}- a`).join('\n'),
    'https://'.repeat(500),
    `https://a.example/${'('.repeat(3000)}`,
    '<@'.repeat(2000),
    '\\'.repeat(4000),
    '\n'.repeat(4000),
    ' '.repeat(4000),
    `# ${'#'.repeat(3000)} a`,
    'a.'.repeat(2000),
    `[${'a-'.repeat(1500)}](https://a.example)`,
    '😀'.repeat(2000),
  ];
  it.each(hostile.map((it) => [it.slice(0, 24), it]))('%j …', (_, source) => {
    const from = performance.now();
    parseMarkdown(source);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  it('keeps the depth of spans low enough to be drawn', () => {
    const deep = '*a _b '.repeat(300) + 'x_ y* '.repeat(300);
    let depth = 0;
    let deepest = 0;
    for (const char of show(parseMarkdown(deep))) {
      depth += char === '(' ? 1 : char === ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeGreaterThan(30);
    expect(deepest).toBeLessThan(50);
  });

  it('loses no words', () => {
    for (const source of hostile) {
      const letters = (it: string) => it.replace(/[^a-z😀]/gu, '');
      const text = toPlainText(parseMarkdown(source), names);
      if (!/```|https|\|\|/.test(source)) expect(letters(text)).toBe(letters(source));
    }
  });
});

const names = {
  user: (id: string) => `user${id}`,
  role: (id: string) => `role${id}`,
  channel: (id: string) => `channel${id}`,
  timestamp: (seconds: number) => `time${seconds}`,
};

describe('isJumbo', () => {
  it.each([
    ['😄', true],
    ['😄 🎉\n🚀', true],
    ['<:moon:7>', true],
    ['😄 yes', false],
    ['**😄**', false],
    ['', false],
    ['😄'.repeat(30), true],
    ['😄'.repeat(31), false],
    ['# 😄', false],
  ])('%j is %s', (source, jumbo) => {
    expect(isJumbo(parseMarkdown(source))).toBe(jumbo);
  });
});

describe('toPlainText', () => {
  it.each([
    ['**a** <@1> in <#2>', 'a @user1 in #channel2'],
    ['# a\n- b\n- c', 'a b c'],
    ['||secret||', '▇▇▇▇▇▇'],
    ['[words](https://a.example)', 'words'],
    ['```js\nlet a\n```', 'let a'],
  ])('%j', (source, text) => {
    expect(toPlainText(parseMarkdown(source), names)).toBe(text);
  });
});
