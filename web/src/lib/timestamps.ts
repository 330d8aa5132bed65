import type { TimestampStyle } from './markdown';

const styles: Record<Exclude<TimestampStyle, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(ms: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(undefined, options)));
  return found.format(ms);
}

const units: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** How long ago or ahead a moment is, in the largest unit that is full. */
export function formatRelative(ms: number, nowMs: number): string {
  const seconds = Math.round((ms - nowMs) / 1000);
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(seconds, 'second');
}

/** A `<t:…>` as it is read: https://discord.com/developers/docs/reference#message-formatting */
export function formatTimestamp(seconds: number, style: TimestampStyle, nowMs: number): string {
  const ms = seconds * 1000;
  const options = style === 'R' ? null : styles[style];
  return options ? format(ms, options) : formatRelative(ms, nowMs);
}

/** When a message was sent, beside its author’s name: the time, with the day if it was another. */
export function formatClock(ms: number, nowMs: number = Date.now()): string {
  return capitalised(formatSince(ms, nowMs));
}

/** The same in the middle of a sentence. */
export function formatSince(ms: number, nowMs: number = Date.now()): string {
  const clock = format(ms, { timeStyle: 'short' });
  const days = Math.round((startOfDay(nowMs) - startOfDay(ms)) / 86_400_000);
  if (days === 0) return clock;
  if (days === 1) return `${relative.format(-1, 'day')}, ${clock}`;
  return format(ms, { dateStyle: 'short', timeStyle: 'short' });
}

/** Hours and minutes alone, for the gutter. */
export function formatTime(ms: number): string {
  return format(ms, { timeStyle: 'short' });
}

/** A day in full, for the separator. The year is said where it is another. */
export function formatDay(ms: number, nowMs: number = Date.now()): string {
  const sameYear = new Date(ms).getFullYear() === new Date(nowMs).getFullYear();
  return format(ms, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** The exact moment, for tooltips. */
export function formatExact(ms: number): string {
  return format(ms, { dateStyle: 'full', timeStyle: 'medium' });
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
