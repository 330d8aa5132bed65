import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx';

interface ChoiceCardsProps<T extends string> {
  /** One beneath the other, where each needs a sentence. */
  readonly rows?: boolean;
  /** Its name for screen readers. */
  readonly label: string;
  readonly value: T;
  readonly onValueChange: (value: T) => void;
  readonly options: readonly {
    readonly value: T;
    readonly label: ReactNode;
    /** A line beneath the label. */
    readonly hint?: ReactNode;
    /** A small picture of what the choice does. */
    readonly preview?: ReactNode;
  }[];
}

/** One of a few, each shown with what it does; arrows move. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>) {
  const { label, value, onValueChange, options, rows = false } = props;
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(it) => onValueChange(it as T)}
      className={cx(
        'grid',
        rows
          ? 'gap-1.5'
          : 'grid-cols-[repeat(auto-fit,minmax(min(148px,100%),1fr))] gap-2.5 phone:grid-cols-[repeat(auto-fit,minmax(6rem,1fr))]',
      )}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-tile bg-raised p-2 text-left shadow-line transition-shadow hover:bg-hover data-[state=checked]:shadow-[0_0_0_2px_var(--accent-fill)]"
        >
          {option.preview}
          <span className="px-1 pb-0.5 text-ui font-semibold">
            {option.label}
            {option.hint && (
              <span className="block text-second font-normal text-text-3">{option.hint}</span>
            )}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
