import type { Inline, TimestampStyle } from './nodes';

interface Token {
  readonly node: Inline;
  readonly end: number;
}

const id = String.raw`(\d{1,20})`;
const mentionUser = new RegExp(`<@!?${id}>`, 'y');
const mentionRole = new RegExp(`<@&${id}>`, 'y');
const mentionChannel = new RegExp(`<#${id}>`, 'y');
const customEmoji = new RegExp(`<(a?):(\\w{2,32}):${id}>`, 'y');
const timestamp = /<t:(-?\d{1,17})(?::([tTdDfFR]))?>/y;
const bareLink = /<(https?:\/\/[^\s<>]+)>/iy;
const everyone = /@(everyone|here)/y;
/** Browsers and proxies take no longer address. */
const urlMax = 2_048;
const httpUrl = /https?:\/\/[^\s<]{1,2040}/iy;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** The latest moment that a date can be: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const secondsMax = 8_640_000_000_000;

/** An address that may be opened: http or https with a host, nothing else. */
function safeUrl(text: string): string | null {
  try {
    const url = new URL(text);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    return web && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}

function linkTo(text: string, end: number): Token | null {
  const url = safeUrl(text);
  if (!url) return null;
  return { node: { type: 'link', url, masked: false, children: [{ type: 'text', text }] }, end };
}

/** What `<…>` says at `at`: a mention, an emoji, a time, a link without preview. */
export function angleAt(source: string, at: number): Token | null {
  let found = match(mentionUser, source, at);
  const ended = () => at + (found?.[0].length ?? 0);
  if (found) return { node: { type: 'user', id: found[1] ?? '' }, end: ended() };
  found = match(mentionRole, source, at);
  if (found) return { node: { type: 'role', id: found[1] ?? '' }, end: ended() };
  found = match(mentionChannel, source, at);
  if (found) return { node: { type: 'channel', id: found[1] ?? '' }, end: ended() };
  found = match(customEmoji, source, at);
  if (found) {
    const [, animated, name = '', emojiId = ''] = found;
    const node = { type: 'customEmoji', id: emojiId, name, animated: animated === 'a' } as const;
    return { node, end: ended() };
  }
  found = match(timestamp, source, at);
  if (found) {
    const seconds = Number(found[1]);
    if (Math.abs(seconds) > secondsMax) return null;
    const style = (found[2] ?? 'f') as TimestampStyle;
    return { node: { type: 'timestamp', seconds, style }, end: ended() };
  }
  found = match(bareLink, source, at);
  return found ? linkTo(found[1] ?? '', ended()) : null;
}

/** `@everyone` and `@here`. */
export function everyoneAt(source: string, at: number): Token | null {
  const found = match(everyone, source, at);
  if (!found) return null;
  const node = { type: 'everyone', name: found[1] as 'everyone' | 'here' } as const;
  return { node, end: at + found[0].length };
}

const trailing = /[.,:;"'\]!?]/;

/** Where an address ends that stands in a sentence: without its full stop, quotes, loose brackets. */
function urlLength(text: string): number {
  let end = text.length;
  let open = 0;
  let close = 0;
  for (const char of text) {
    if (char === '(') open++;
    if (char === ')') close++;
  }
  for (;;) {
    const last = text[end - 1] ?? '';
    if (trailing.test(last)) end--;
    else if (last === ')' && close > open) {
      close--;
      end--;
    } else return end;
  }
}

/**
 * An address in the open at `at`. `delimiters` are the spans that are open around it: a closing one
 * right behind the address is not part of it.
 */
export function urlAt(source: string, at: number, delimiters: readonly string[]): Token | null {
  const found = match(httpUrl, source, at);
  if (!found) return null;
  let text = found[0];
  for (const delimiter of delimiters) {
    const cut = text.indexOf(delimiter);
    if (cut > 0) text = text.slice(0, cut);
  }
  text = text.slice(0, urlLength(text));
  return linkTo(text, at + text.length);
}

interface Target {
  readonly url: string;
  readonly end: number;
}

const destination =
  /\(\s*(?:<([^<>\s]+)>|((?:[^\s()<>]|\([^\s()<>]*\))+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/y;

/** The `(address "title")` behind a masked link's words. The title is heard, not shown. */
export function destinationAt(source: string, at: number): Target | null {
  const found = match(destination, source.slice(at, at + urlMax), 0);
  if (!found) return null;
  const url = safeUrl(found[1] ?? found[2] ?? '');
  return url ? { url, end: at + found[0].length } : null;
}

const domain = /(?:^|[\s(])(?:[a-z0-9-]+\.)+[a-z]{2,}(?=$|[\s/:?#)])/i;

/** Whether a masked link's words look like an address, so that they could lie about the target. */
export function looksLikeAddress(words: string): boolean {
  return /\w:\/\//.test(words) || /\bwww\./i.test(words) || domain.test(words.trim());
}
