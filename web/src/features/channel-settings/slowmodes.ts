import { useLingui } from '@lingui/react/macro';

const seconds = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600];

/** A length of time in its largest whole unit: "30 seconds", "2 hours". */
function lengthText(value: number): string {
  const [size, unit] =
    value % 3600 === 0
      ? [value / 3600, 'hour']
      : value % 60 === 0
        ? [value / 60, 'minute']
        : [value, 'second'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(size);
}

/** The lengths of slow mode to choose from, with the one that is set now among them. */
export function useSlowmodes(current: number) {
  const { t } = useLingui();
  const all = [...new Set([...seconds, current])].filter((it) => it > 0).sort((a, b) => a - b);
  return [
    { value: '0', label: t`Off` },
    ...all.map((it) => ({ value: String(it), label: lengthText(it) })),
  ];
}
