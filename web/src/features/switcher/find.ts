/** Something that the switcher can lead to. */
export interface Target {
  readonly key: string;
  readonly kind: 'channel' | 'guild' | 'person' | 'action';
  readonly name: string;
  /** Other words by which it is found: a guild's name, a username. */
  readonly also: string;
  /** Waiting: 0 nothing, 1 unread, above that mentions. */
  readonly weight: number;
}

/** What was typed, with its narrowing sign taken off. */
interface Query {
  readonly kinds: readonly Target['kind'][] | null;
  readonly text: string;
}

const signs: Readonly<Record<string, readonly Target['kind'][]>> = {
  '#': ['channel'],
  '@': ['person'],
  '>': ['action'],
};

/** `#` narrows to channels, `@` to people, `>` to actions. */
function readQuery(typed: string): Query {
  const kinds = signs[typed.charAt(0)] ?? null;
  return { kinds, text: (kinds ? typed.slice(1) : typed).trim().toLowerCase() };
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[\s\-_.#&/]/.test(text.charAt(at - 1));
}

/** How well a text answers: whole, beginning, beginning of a word, inside, letters in order; 0 not. */
export function score(text: string, query: string): number {
  const lower = text.toLowerCase();
  if (lower === query) return 100;
  const at = lower.indexOf(query);
  if (at === 0) return 80;
  if (at > 0) return startsWord(lower, at) ? 60 : 40;
  const words = query.split(/\s+/);
  if (words.length > 1 && words.every((it) => lower.includes(it))) return 30;
  let from = 0;
  for (const letter of query.replace(/\s/g, '')) {
    from = lower.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return query.length >= 3 ? 10 : 0;
}

/** The targets that answer a query, best first; what waits comes first when nothing is typed. */
export function find<T extends Target>(targets: readonly T[], typed: string, max: number): T[] {
  const { kinds, text } = readQuery(typed);
  const open = kinds ? targets.filter((it) => kinds.includes(it.kind)) : targets;
  const ranked = open
    .map((target) => {
      const own = text ? score(target.name, text) : 1;
      const other = text ? score(`${target.name} ${target.also}`, text) / 2 : 0;
      return { target, points: Math.max(own, other) };
    })
    .filter((it) => it.points > 0);
  ranked.sort((a, b) => b.points - a.points || b.target.weight - a.target.weight);
  return ranked.slice(0, max).map((it) => it.target);
}

/** The parts of a name that answer a query, so that they can be marked. */
export function marked(name: string, typed: string): readonly [string, string, string] {
  const { text } = readQuery(typed);
  const at = text ? name.toLowerCase().indexOf(text) : -1;
  if (at < 0) return [name, '', ''];
  return [name.slice(0, at), name.slice(at, at + text.length), name.slice(at + text.length)];
}
