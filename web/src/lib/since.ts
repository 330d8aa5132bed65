const steps: readonly (readonly [
  limitS: number,
  unitS: number,
  unit: Intl.RelativeTimeFormatUnit,
])[] = [
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [30 * 86_400, 86_400, 'day'],
  [365 * 86_400, 30 * 86_400, 'month'],
  [Infinity, 365 * 86_400, 'year'],
];

/** How long ago or from now a time is, in words: "now", "3 hours ago", "in 7 days". */
export function sinceText(isoTime: string, nowMs: number = Date.now(), locale = 'en'): string {
  const seconds = (Date.parse(isoTime) - nowMs) / 1000;
  if (Number.isNaN(seconds)) return '';
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(0, 'second');
  for (const [limitS, unitS, unit] of steps) {
    if (size < limitS) return format.format(Math.round(seconds / unitS), unit);
  }
  return '';
}
