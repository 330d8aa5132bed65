import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

interface BannerProps {
  readonly icon?: LucideIcon;
  readonly tone?: 'warning' | 'good' | 'danger';
  readonly title: ReactNode;
  /** After the title, quieter. */
  readonly children?: ReactNode;
  /** A button at the right. */
  readonly action?: ReactNode;
}

const tones = {
  warning: 'bg-warning-soft text-warning',
  good: 'bg-accent-soft text-accent',
  danger: 'bg-danger-soft text-danger',
};

/** A line of 40 at the top of the panel that says how things stand; it moves the text, never covers it. */
export function Banner({ icon, tone = 'warning', title, children, action }: BannerProps) {
  return (
    <div
      role="status"
      className={cx(
        'flex h-10 flex-none items-center gap-2.5 px-5 text-second font-semibold whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon && <Icon icon={icon} size={16} />}
      {title}
      <span className="min-w-0 flex-1 truncate font-normal text-text-2">{children}</span>
      {action}
    </div>
  );
}
