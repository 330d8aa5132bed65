import { cx } from './cx';

/** A bar in the place of something that loads: blank for 300 ms, then there, without shimmer. */
export function Bar({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block h-[11px] animate-late rounded-small bg-active', className)}
    />
  );
}

const widths = ['w-[62%]', 'w-[44%]', 'w-[78%]', 'w-[36%]', 'w-[55%]', 'w-[70%]'];

interface SkeletonProps {
  readonly rows: number;
  /** Diameter of the disc before each row; none for plain lines. */
  readonly disc?: number;
  /** Two bars per row, as in messages. */
  readonly two?: boolean;
  readonly className?: string;
}

/** Rows of bars: a list or log that loads. Hidden from screen readers; say it elsewhere. */
export function Skeleton({ rows, disc = 0, two = false, className }: SkeletonProps) {
  return (
    <div aria-hidden="true" className={cx('grid gap-4', className)}>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="flex items-center gap-3.5">
          {disc > 0 && (
            <span
              className="block flex-none animate-late rounded-full bg-active"
              style={{ width: disc, height: disc }}
            />
          )}
          <span className="grid flex-1 gap-2">
            {two && <Bar className="w-[22%]" />}
            <Bar className={widths[at % widths.length] ?? ''} />
          </span>
        </div>
      ))}
    </div>
  );
}
