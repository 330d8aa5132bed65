import type { Inline } from './nodes';

/** Emoji as Unicode lists them; where a browser cannot say, pictographs with their joiners. */
function emojiPattern(): RegExp {
  try {
    return new RegExp(String.raw`\p{RGI_Emoji}\uFE0F?`, 'gv');
  } catch {
    return /\p{Extended_Pictographic}️(?:‍\p{Extended_Pictographic}️?)*/gu;
  }
}

const pattern = emojiPattern();

/** A text with its emoji apart. */
export function splitEmoji(text: string): Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) out.push({ type: 'text', text: text.slice(from, found.index) });
    out.push({ type: 'emoji', text: found[0] });
    from = found.index + found[0].length;
  }
  if (from < text.length) out.push({ type: 'text', text: text.slice(from) });
  return out;
}
