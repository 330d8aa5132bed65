import { beforeAll, describe, expect, it } from 'vitest';
import { emojiNow, loadEmoji } from './emoji-data';
import { emojiGroups, inTone, type EmojiIndex } from './emoji-index';
import { afterUse, noHabits, readHabits, recentEmoji } from './recents';
import { mayHoldShortcodes, withEmoji } from './shortcodes';

let index: EmojiIndex;
beforeAll(async () => {
  expect(emojiNow()).toBeNull();
  index = await loadEmoji();
  expect(emojiNow()).toBe(index);
});

describe('the index', () => {
  it('holds every group', () => {
    expect(new Set(index.all.map((it) => it.group))).toEqual(new Set(emojiGroups));
    expect(index.all.length).toBeGreaterThan(1800);
  });

  it.each([
    ['smile', '😄'],
    ['joy', '😂'],
    ['slight_smile', '🙂'],
    ['heart', '❤️'],
    ['thumbsup', '👍'],
    ['+1', '👍'],
    ['telescope', '🔭'],
    ['flag_de', '🇩🇪'],
    ['SMILE', '😄'],
  ])('knows :%s:', (name, unicode) => {
    expect(index.named(name)?.unicode).toBe(unicode);
  });

  it('finds an emoji by its characters, whatever its tone', () => {
    expect(index.of('👍🏽')?.names[0]).toBe('thumbsup');
    expect(index.of('❤')?.names[0]).toBe('heart');
    expect(index.of('x')).toBeUndefined();
  });

  it('gives tones where there are some', () => {
    const thumb = index.named('thumbsup');
    expect(thumb && inTone(thumb, 3)).toBe('👍🏽');
    expect(thumb && inTone(thumb, 0)).toBe('👍');
    const smile = index.named('smile');
    expect(smile && inTone(smile, 3)).toBe('😄');
  });

  it('searches names before tags, the name itself first', () => {
    const names = index.search('heart', 8).map((it) => it.names[0]);
    expect(names[0]).toBe('heart');
    expect(names.length).toBe(8);
    expect(index.search('telesc', 5)[0]?.unicode).toBe('🔭');
    expect(index.search('slightly smiling', 5)[0]?.unicode).toBe('🙂');
    expect(index.search('', 5)).toEqual([]);
    expect(index.search('qqqq', 5)).toEqual([]);
  });
});

describe('withEmoji', () => {
  it.each([
    [':smile:', '😄'],
    ['hi :smile: there', 'hi 😄 there'],
    [':smile::heart:', '😄❤️'],
    ['`:smile:`', '`:smile:`'],
    ['```\n:smile:\n```', '```\n:smile:\n```'],
    ['\\:smile:', '\\:smile:'],
    ['https://a.example/:smile:', 'https://a.example/:smile:'],
    ['<:smile:123>', '<:smile:123>'],
    ['<t:123:R>', '<t:123:R>'],
    ['12:30:45', '12:30:45'],
    [':nothing_like_it:', ':nothing_like_it:'],
    [':thumbsup::skin-tone-5:', '👍🏿'],
    ['a: b :smile:', 'a: b 😄'],
  ])('%j becomes %j', (text, sent) => {
    expect(withEmoji(text, index, 0)).toBe(sent);
  });

  it('takes the chosen tone', () => {
    expect(withEmoji(':wave: :smile:', index, 2)).toBe('👋🏼 😄');
  });

  it('is asked for only where it matters', () => {
    expect(mayHoldShortcodes('see you at 12:30')).toBe(false);
    expect(mayHoldShortcodes('hi :smile:')).toBe(true);
  });
});

describe('recents', () => {
  const day = 24 * 3_600_000;

  it('puts the emoji first that are used most', () => {
    const once = afterUse(noHabits, ['😄', '🎉', '🎉'], 0);
    expect(recentEmoji(once, 9)).toEqual(['🎉', '😄']);
    expect(recentEmoji(once, 1)).toEqual(['🎉']);
  });

  it('lets old habits fade', () => {
    const long = afterUse(noHabits, ['🎉', '🎉', '🎉'], 0);
    expect(recentEmoji(afterUse(long, ['😄'], 30 * day), 1)).toEqual(['😄']);
  });

  it('keeps a bounded number', () => {
    const many = Array.from({ length: 200 }, (_, at) => String(at));
    expect(afterUse(noHabits, many, 0).uses.length).toBe(60);
  });

  it('reads what was kept, and nothing else', () => {
    const habits = afterUse({ ...noHabits, tone: 3 }, ['😄'], 5);
    expect(readHabits(JSON.stringify(habits))).toEqual(habits);
    for (const bad of [null, '', '{', '7', '{"tone":9,"uses":[{"unicode":1}]}']) {
      expect(readHabits(bad)).toEqual(noHabits);
    }
  });
});
