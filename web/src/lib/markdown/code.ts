interface CodeSpan {
  readonly lang: string | null;
  readonly text: string;
  /** Where the text goes on. */
  readonly end: number;
}

const language = /^([a-z0-9_+\-.#]+)\n/i;

/**
 * A fenced block that opens at `at`: three backticks, maybe a language and its line's end, at least
 * one character, three backticks. Null where it never closes.
 */
export function fenceAt(source: string, at: number): CodeSpan | null {
  if (!source.startsWith('```', at)) return null;
  const close = source.indexOf('```', at + 4);
  if (close < 0) return null;
  const inner = source.slice(at + 3, close);
  const lang = language.exec(inner)?.[1] ?? null;
  const body = (lang === null ? inner : inner.slice(lang.length + 1)).replace(/^\n+/, '');
  const text = trimEnd(body, '\n');
  if (text === '') return null;
  return { lang: lang?.toLowerCase() ?? null, text, end: close + 3 };
}

function trimEnd(text: string, char: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) end--;
  return text.slice(0, end);
}

/** How many backticks stand at `at`. */
function runAt(source: string, at: number): number {
  let end = at;
  while (source[end] === '`') end++;
  return end - at;
}

/** Code within a line: as many backticks behind as before. */
export function codeSpanAt(source: string, at: number): CodeSpan | null {
  const width = runAt(source, at);
  if (width === 0) return null;
  for (let next = source.indexOf('`', at + width); next >= 0; next = source.indexOf('`', next)) {
    const closing = runAt(source, next);
    if (closing === width) {
      const inner = source.slice(at + width, next);
      return inner.trim() === ''
        ? null
        : { lang: null, text: width > 1 ? inner.trim() : inner, end: next + width };
    }
    next += closing;
  }
  return null;
}

/** The end of the code that begins at `at`, or null where none does. */
export function codeEndAt(source: string, at: number): number | null {
  if (source[at] !== '`') return null;
  return (fenceAt(source, at) ?? codeSpanAt(source, at))?.end ?? null;
}

/** The end of a run of backticks that opens nothing. */
export function backticksEnd(source: string, at: number): number {
  return at + runAt(source, at);
}
