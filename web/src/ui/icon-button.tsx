import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon;
  /** Said by screen readers and shown as the tooltip. */
  readonly label: string;
  /** A key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  /** Pressed or open. */
  readonly on?: boolean;
  readonly iconSize?: number;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A square of 32 (44 under a thumb) with one glyph; its name is in the tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, on, iconSize = 18, side = 'bottom', className, ...rest } = props;
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={on}
        {...rest}
        className={cx(
          'inline-grid size-8 flex-none place-items-center rounded-row text-text-2 transition-colors',
          'hover:bg-hover hover:text-text disabled:text-text-off touch:size-11',
          on && 'text-accent hover:text-accent',
          className,
        )}
      >
        <Icon icon={icon} size={iconSize} />
      </button>
    </Tooltip>
  );
}
