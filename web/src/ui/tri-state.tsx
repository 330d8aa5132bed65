import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { cx } from './cx';

interface TriStateProps<T extends string> {
  /** Its name for screen readers: what is decided. */
  readonly label: string;
  readonly value: T;
  readonly onValueChange: (value: T) => void;
  /** Two or three of deny, inherit and allow, each with its word. */
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly look: 'no' | 'between' | 'yes';
  }[];
  readonly disabled?: boolean;
}

const glyphs: Readonly<Record<'no' | 'between' | 'yes', LucideIcon>> = {
  no: X,
  between: Minus,
  yes: Check,
};

const looks = {
  no: 'data-[state=checked]:bg-danger-fill data-[state=checked]:text-on-danger',
  between: 'data-[state=checked]:bg-active data-[state=checked]:text-text',
  yes: 'data-[state=checked]:bg-positive-fill data-[state=checked]:text-on-positive',
};

/** Deny, inherit, allow: 36 × 26 each; arrows move. */
export function TriState<T extends string>(props: TriStateProps<T>) {
  const { label, value, onValueChange, options, disabled = false } = props;
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      disabled={disabled}
      onValueChange={(it) => onValueChange(it as T)}
      className="inline-flex h-8 flex-none gap-px rounded-row bg-well p-[3px] shadow-edge touch:h-11"
    >
      {options.map((option) => {
        const Glyph = glyphs[option.look];
        return (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            aria-label={option.label}
            title={option.label}
            className={cx(
              'grid w-9 place-items-center rounded-[5px] text-text-3 transition-colors hover:text-text disabled:cursor-not-allowed disabled:data-[state=unchecked]:text-text-off touch:w-12',
              looks[option.look],
              disabled && 'data-[state=checked]:opacity-60',
            )}
          >
            <Glyph size={15} strokeWidth={2.25} aria-hidden="true" />
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}
