import type { ReactNode } from 'react';
import { cx } from './cx';

interface EmptyStateProps {
  /** One sentence: what would be here. */
  readonly children: ReactNode;
  /** One action that fills it. */
  readonly action?: ReactNode;
  readonly className?: string;
}

/** A list with nothing in it: one sentence and one action, nothing else. */
export function EmptyState({ children, action, className }: EmptyStateProps) {
  return (
    <div className={cx('grid justify-items-center gap-4 p-8 text-center text-text-2', className)}>
      <p className="max-w-96 text-balance">{children}</p>
      {action}
    </div>
  );
}
