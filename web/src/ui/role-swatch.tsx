import { roleBackground } from '../lib/colour';
import { cx } from './cx';

interface RoleSwatchProps {
  readonly colours: {
    readonly primary_color: number;
    readonly secondary_color?: number | null;
    readonly tertiary_color?: number | null;
  };
  /** Side in pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A role's colour as a small square; grey without one. Decorative: the name stands beside it. */
export function RoleSwatch({ colours, size = 12, className }: RoleSwatchProps) {
  return (
    <span
      aria-hidden="true"
      className={cx('block flex-none rounded-inline bg-offline', className)}
      style={{ width: size, height: size, background: roleBackground(colours) ?? undefined }}
    />
  );
}
