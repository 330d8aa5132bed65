import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Spinner } from './spinner';

const look = cva(
  'inline-flex select-none items-center justify-center gap-2 whitespace-nowrap font-semibold transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
  {
    variants: {
      variant: {
        primary:
          'bg-accent-fill text-on-accent hover:bg-accent-hover disabled:bg-active disabled:text-text-off',
        plain: 'bg-active text-text hover:bg-line-strong disabled:text-text-off',
        ghost: 'text-text-2 hover:bg-hover hover:text-text disabled:text-text-off',
        outline: 'text-text shadow-edge hover:bg-hover disabled:text-text-off',
        danger:
          'bg-danger-fill text-on-danger hover:brightness-110 disabled:bg-active disabled:text-text-off',
      },
      size: {
        small: 'h-[30px] rounded-row px-[11px] text-second touch:h-11',
        medium: 'h-9 rounded-row px-3.5 text-[0.875rem] leading-5 touch:h-11',
        large: 'h-11 rounded-field px-4 text-message touch:h-12',
      },
      full: { true: 'w-full' },
    },
    defaultVariants: { variant: 'plain', size: 'medium' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof look> {
  /** The action runs: the label stays, a spinner joins it after 300 ms, clicks do nothing. */
  readonly busy?: boolean;
}

/** A button with a verb on it. `primary` is the one thing to do, `danger` ends something. */
export function Button({ variant, size, full, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy}
      aria-disabled={busy ?? undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={cx(look({ variant, size, full }), className)}
    >
      {children}
      {busy && <Spinner className="animate-late" />}
    </button>
  );
}
