import type { ReactNode } from 'react';
import { cx } from './cx';

interface SectionProps {
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a settings page under its own heading. */
export function Section({ title, hint, children, className }: SectionProps) {
  return (
    <section
      className={cx('border-line not-first:mt-6 not-first:border-t not-first:pt-5', className)}
    >
      {title && <h2 className="font-sans text-message font-semibold">{title}</h2>}
      {hint && <p className="mt-0.5 max-w-[560px] text-second text-text-3">{hint}</p>}
      <div className={title || hint ? 'mt-3.5' : undefined}>{children}</div>
    </section>
  );
}

interface RowProps {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Before the text: a picture. */
  readonly before?: ReactNode;
  /** The controls at the right; beneath on the phone. */
  readonly children?: ReactNode;
}

/** One thing with what can be done to it. */
export function Row({ title, hint, before, children }: RowProps) {
  return (
    <div className="flex min-h-14 items-center gap-3.5 border-line py-2.5 not-first:border-t phone:flex-wrap">
      {before}
      <div className="min-w-0 flex-1">
        <div className="truncate text-ui font-semibold">{title}</div>
        {hint && <div className="text-second text-text-3 wrap-anywhere">{hint}</div>}
      </div>
      {children && <div className="flex flex-none items-center gap-2">{children}</div>}
    </div>
  );
}
