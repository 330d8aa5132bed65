import { cx } from './cx';

interface BadgeProps {
  readonly count: number;
  readonly className?: string;
}

/** How often something was meant for you, in brass. Nothing at zero. */
export function Badge({ count, className }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={cx(
        'h-[18px] min-w-[18px] flex-none rounded-full bg-mention-fill px-[5px] text-center text-badge leading-[18px] font-bold text-on-mention tabular-nums',
        className,
      )}
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}

interface TagProps {
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A word in a small box beside a name: Bot, edited by, screen. */
export function Tag({ children, className }: TagProps) {
  return (
    <span
      className={cx(
        'flex-none rounded-inline bg-active px-[5px] text-badge font-semibold text-text-2',
        className,
      )}
    >
      {children}
    </span>
  );
}
