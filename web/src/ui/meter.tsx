import { cx } from './cx';

const shape = [40, 70, 100, 70, 40];

interface MeterProps {
  /** How many of the five bars are lit. */
  readonly lit: number;
  readonly tone?: 'positive' | 'warning' | 'danger';
}

const tones = { positive: 'bg-positive-fill', warning: 'bg-warning', danger: 'bg-danger' };

/** The gable's five bars as a measure. Decorative: the words beside it say the same. */
export function Meter({ lit, tone = 'positive' }: MeterProps) {
  return (
    <span aria-hidden="true" className="inline-flex h-2.5 flex-none items-end gap-[1.5px]">
      {shape.map((height, at) => (
        <i
          key={at}
          className={cx(
            'w-0.5 rounded-full transition-colors',
            at < lit ? tones[tone] : 'bg-line-strong',
          )}
          style={{ height: `${height}%` }}
        />
      ))}
    </span>
  );
}
