import type { LucideIcon } from 'lucide-react';
import { cx } from './cx';

interface IconProps {
  readonly icon: LucideIcon;
  /** 18 by default, 16 in rows, 22 on the phone; in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A Lucide glyph in the house's stroke. Decorative: the control around it carries the name. */
export function Icon({ icon: Glyph, size = 18, className }: IconProps) {
  return (
    <Glyph
      size={size}
      strokeWidth={1.75}
      aria-hidden="true"
      className={cx('flex-none', className)}
    />
  );
}
