import { cx } from './cx';

interface KbdProps {
  /** Keys joined by `+`, for example `Ctrl+K`. */
  readonly keys: string;
  /** Without frames, as in menus. */
  readonly bare?: boolean;
  readonly className?: string;
}

/** Keys to press, one frame each. */
export function Kbd({ keys, bare, className }: KbdProps) {
  return (
    <span className={cx('inline-flex gap-[3px]', className)}>
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className={cx(
            'min-w-[18px] rounded-inline px-[5px] text-center font-mono text-badge font-medium text-text-3',
            !bare && 'shadow-edge',
            bare && 'px-0',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
