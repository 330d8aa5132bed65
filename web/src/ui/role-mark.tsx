import { cx } from './cx';

interface RoleMarkProps {
  /** A picture's path, an emoji, or nothing. */
  readonly mark: string | null;
  readonly className?: string;
}

/** The icon of a role behind a name. Decorative. */
export function RoleMark({ mark, className }: RoleMarkProps) {
  if (!mark) return null;
  if (!mark.startsWith('/') && !mark.startsWith('data:')) {
    return (
      <span aria-hidden="true" className={cx('flex-none text-second leading-none', className)}>
        {mark}
      </span>
    );
  }
  return (
    <img
      src={mark}
      alt=""
      className={cx('size-4 flex-none rounded-inline object-cover', className)}
    />
  );
}
