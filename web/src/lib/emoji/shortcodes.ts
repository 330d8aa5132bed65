import { codeEndAt } from '../markdown/code';
import { inTone, type EmojiIndex, type SkinTone } from './emoji-index';

const shortcode = /:([a-z0-9_+-]{1,64}):(?::skin-tone-([1-5]):)?/iy;

/** Whether a text may hold names of emoji, so that the data is worth loading. */
export function mayHoldShortcodes(text: string): boolean {
  return /:[a-z0-9_+-]{1,64}:/i.test(text);
}

/** Where something begins in which colons mean what they say: code, addresses, tokens. */
function opaqueEnd(text: string, at: number): number | null {
  const char = text[at];
  if (char === '`') return codeEndAt(text, at);
  if (char === '\\') return Math.min(text.length, at + 2);
  const pattern = char === '<' ? /<[^<>\s]+>/y : /https?:\/\/\S+/iy;
  if (char !== '<' && char !== 'h' && char !== 'H') return null;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : null;
}

/** A text as it is sent: `:name:` turned into the emoji it names, in the chosen skin tone. */
export function withEmoji(text: string, index: EmojiIndex, tone: SkinTone): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const end = opaqueEnd(text, at);
    if (end !== null) {
      out += text.slice(at, end);
      at = end;
      continue;
    }
    shortcode.lastIndex = at;
    const found = shortcode.exec(text);
    const emoji = found && index.named(found[1] ?? '');
    if (found && emoji) {
      out += inTone(emoji, found[2] ? (Number(found[2]) as SkinTone) : tone);
      at += found[0].length;
    } else {
      out += text[at] ?? '';
      at++;
    }
  }
  return out;
}
