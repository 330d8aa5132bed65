import { backticksEnd, codeSpanAt, fenceAt } from './code';
import { splitEmoji } from './emoji-text';
import type { Inline } from './nodes';
import { delimiterAt, resolveSpans, type Piece } from './spans';
import { angleAt, destinationAt, everyoneAt, looksLikeAddress, urlAt } from './tokens';

const escapable = /[^0-9A-Za-z\s]/;
/** A shrug keeps its arm. */
const shrug = String.raw`¯\_(ツ)_/¯`;
const special = /[\\`<@h[\]*_~|¯]/iy;

interface Bracket {
  readonly piece: number;
  readonly source: number;
}

/** Reads one text from left to right into pieces; spans are paired afterwards. */
class InlineReader {
  readonly #source: string;
  readonly #inLink: boolean;
  readonly #pieces: Piece[] = [];
  readonly #brackets: Bracket[] = [];
  #at = 0;
  #text = '';

  constructor(source: string, inLink: boolean) {
    this.#source = source;
    this.#inLink = inLink;
  }

  read(): Inline[] {
    while (this.#at < this.#source.length) {
      special.lastIndex = this.#at;
      if (!special.test(this.#source)) this.#take(1);
      else if (!this.#special(this.#source[this.#at] ?? '')) this.#take(1);
    }
    this.#flush();
    return resolveSpans(this.#pieces);
  }

  #take(length: number): void {
    this.#text += this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
  }

  #flush(): void {
    if (this.#text) this.#pieces.push(...splitEmoji(this.#text));
    this.#text = '';
  }

  #push(piece: Piece, end: number): true {
    this.#flush();
    this.#pieces.push(piece);
    this.#at = end;
    return true;
  }

  /** Whether the character meant something and was read. */
  #special(char: string): boolean {
    switch (char) {
      case '\\':
        return this.#escape();
      case '¯':
        return this.#shrug();
      case '`':
        return this.#code();
      case '<':
        return this.#token(angleAt(this.#source, this.#at));
      case '@':
        return this.#token(everyoneAt(this.#source, this.#at));
      case 'h':
      case 'H':
        return this.#url();
      case '[':
        return this.#openBracket();
      case ']':
        return this.#closeBracket();
      default:
        return this.#delimiter();
    }
  }

  #escape(): boolean {
    const next = String.fromCodePoint(this.#source.codePointAt(this.#at + 1) ?? 0);
    if (next === '\0' || !escapable.test(next)) return false;
    this.#flush();
    this.#pieces.push({ type: 'text', text: next });
    this.#at += 1 + next.length;
    return true;
  }

  #shrug(): boolean {
    if (!this.#source.startsWith(shrug, this.#at)) return false;
    return this.#push({ type: 'text', text: shrug }, this.#at + shrug.length);
  }

  #code(): boolean {
    const fence = fenceAt(this.#source, this.#at);
    if (fence) {
      const { lang, text, end } = fence;
      return this.#push({ type: 'codeBlock', lang, text }, end);
    }
    const span = codeSpanAt(this.#source, this.#at);
    if (span) return this.#push({ type: 'code', text: span.text }, span.end);
    this.#take(backticksEnd(this.#source, this.#at) - this.#at);
    return true;
  }

  #token(token: { node: Inline; end: number } | null): boolean {
    if (!token) return false;
    if (this.#inLink && token.node.type === 'link') return false;
    return this.#push(token.node, token.end);
  }

  #url(): boolean {
    if (this.#inLink || /[\p{L}\p{N}]/u.test(this.#source[this.#at - 1] ?? '')) return false;
    return this.#token(urlAt(this.#source, this.#at, this.#openDelimiters()));
  }

  /** The delimiters before this place that a closing one could still follow. */
  #openDelimiters(): string[] {
    const open = new Set<string>(this.#brackets.length > 0 ? [']('] : []);
    for (const piece of this.#pieces) {
      if (piece.type !== 'delimiter' || !piece.delimiter.canOpen) continue;
      const { char, count } = piece.delimiter;
      if (char !== '_') open.add(char.repeat(Math.min(2, count)));
      else if (count >= 2) open.add('__');
    }
    return [...open];
  }

  #openBracket(): boolean {
    this.#flush();
    this.#brackets.push({ piece: this.#pieces.length, source: this.#at });
    return this.#push({ type: 'text', text: '[' }, this.#at + 1);
  }

  #closeBracket(): boolean {
    const bracket = this.#brackets.pop();
    if (!bracket || this.#inLink || this.#source[this.#at + 1] !== '(') return false;
    const target = destinationAt(this.#source, this.#at + 1);
    const words = this.#source.slice(bracket.source + 1, this.#at);
    if (!target || words.trim() === '' || looksLikeAddress(words)) return false;
    const children = parseInline(words, true);
    this.#flush();
    this.#pieces.length = bracket.piece;
    this.#brackets.length = 0;
    return this.#push({ type: 'link', url: target.url, masked: true, children }, target.end);
  }

  #delimiter(): boolean {
    const delimiter = delimiterAt(this.#source, this.#at);
    if (!delimiter) {
      const char = this.#source[this.#at];
      let end = this.#at;
      while (this.#source[end] === char) end++;
      this.#take(end - this.#at);
      return true;
    }
    return this.#push({ type: 'delimiter', delimiter }, this.#at + delimiter.length);
  }
}

/** The spans, mentions, links and code of a text that holds no blocks. */
export function parseInline(source: string, inLink = false): Inline[] {
  return new InlineReader(source, inLink).read();
}
