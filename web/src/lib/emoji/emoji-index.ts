/** An emoji with the names it answers to. */
export interface Emoji {
  /** As it is sent: fully qualified, without a skin tone. */
  readonly unicode: string;
  /** Without colons; the first is the one that is shown and completed. */
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly group: EmojiGroup;
  /** The five skin tones from light to dark; empty where it has none. */
  readonly tones: readonly string[];
}

export const emojiGroups = [
  'people',
  'nature',
  'food',
  'activities',
  'travel',
  'objects',
  'symbols',
  'flags',
] as const;

export type EmojiGroup = (typeof emojiGroups)[number];

/** 0 is none (yellow), 1 to 5 from light to dark. */
export type SkinTone = 0 | 1 | 2 | 3 | 4 | 5;

/** A row of the data as its package has it. */
export interface RawEmoji {
  readonly unicode: string;
  readonly hexcode: string;
  readonly label: string;
  readonly group?: number;
  readonly order?: number;
  readonly tags?: readonly string[];
  readonly skins?: readonly { readonly unicode: string; readonly hexcode: string }[];
}

export type RawNames = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Unicode's groups as the picker shows them; 2 holds bare skin tones and hair. */
const groupOf: Readonly<Record<number, EmojiGroup>> = {
  0: 'people',
  1: 'people',
  3: 'nature',
  4: 'food',
  5: 'travel',
  6: 'activities',
  7: 'objects',
  8: 'symbols',
  9: 'flags',
};

const variation = /️$/;

/** The form that Unicode lists: a trailing variation selector only where the text form is default. */
function qualified(unicode: string): string {
  const bare = unicode.replace(variation, '');
  return /^\p{Emoji_Presentation}$/u.test(bare) || /^\p{RI}{2}$/u.test(bare) ? bare : unicode;
}

function namesOf(raw: RawEmoji, names: RawNames): string[] {
  const found = names[raw.hexcode];
  if (found === undefined) return [raw.label.toLowerCase().replace(/[^a-z0-9]+/g, '_')];
  return typeof found === 'string' ? [found] : [...found];
}

/** Where a name stands for a query: 0 is the name itself, more is further off, null is not at all. */
function rank(emoji: Emoji, query: string): number | null {
  const [first = ''] = emoji.names;
  if (emoji.names.includes(query)) return 0;
  if (first.startsWith(query)) return 1;
  if (emoji.names.some((it) => it.startsWith(query))) return 2;
  if (emoji.names.some((it) => it.includes(`_${query}`))) return 3;
  if (emoji.tags.some((it) => it.startsWith(query))) return 4;
  if (emoji.names.some((it) => it.includes(query))) return 5;
  return null;
}

/** Every emoji: by name, by group, by search. */
export class EmojiIndex {
  readonly all: readonly Emoji[];
  /** Those that this device can draw: what is offered. */
  readonly shown: readonly Emoji[];
  readonly #byName = new Map<string, Emoji>();
  readonly #byUnicode = new Map<string, Emoji>();

  constructor(
    raw: readonly RawEmoji[],
    names: RawNames,
    drawable: (unicode: string) => boolean = () => true,
  ) {
    const all: Emoji[] = [];
    const sorted = raw
      .filter((it) => it.group !== undefined && it.group in groupOf)
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
    for (const it of sorted) {
      const emoji: Emoji = {
        unicode: qualified(it.unicode),
        names: namesOf(it, names),
        tags: it.tags ?? [],
        group: groupOf[it.group ?? 0] ?? 'symbols',
        tones: it.skins?.length === 5 ? it.skins.map((skin) => qualified(skin.unicode)) : [],
      };
      all.push(emoji);
      for (const name of emoji.names) if (!this.#byName.has(name)) this.#byName.set(name, emoji);
      for (const form of [emoji.unicode, ...emoji.tones]) this.#byUnicode.set(bare(form), emoji);
    }
    this.all = all;
    this.shown = all.filter((it) => drawable(it.unicode));
  }

  /** The emoji of a name, without colons, in any case. */
  named(name: string): Emoji | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The emoji of its characters, in whatever skin tone. */
  of(unicode: string): Emoji | undefined {
    return this.#byUnicode.get(bare(unicode));
  }

  /** What a query means, best first. */
  search(query: string, limit: number): Emoji[] {
    const wanted = query.trim().toLowerCase().replaceAll(/\s+/g, '_');
    if (wanted === '') return [];
    const found: { emoji: Emoji; rank: number }[] = [];
    for (const emoji of this.shown) {
      const at = rank(emoji, wanted);
      if (at !== null) found.push({ emoji, rank: at });
    }
    return found
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map((it) => it.emoji);
  }
}

function bare(unicode: string): string {
  return unicode.replaceAll('\uFE0F', '');
}

/** An emoji in a skin tone, where it has one. */
export function inTone(emoji: Emoji, tone: SkinTone): string {
  return (tone > 0 ? emoji.tones[tone - 1] : undefined) ?? emoji.unicode;
}
