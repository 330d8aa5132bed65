import { Check, ChevronDown } from 'lucide-react';
import { Select as RadixSelect, Switch as RadixSwitch } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

interface SwitchProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Its name, where no {@link SwitchRow} gives it one. */
  readonly label?: string;
  readonly id?: string;
}

/** On or off, at once: 38 × 22. */
export function Switch({ checked, onCheckedChange, disabled, label, id }: SwitchProps) {
  return (
    <RadixSwitch.Root
      id={id}
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onCheckedChange}
      className="group relative h-[22px] w-[38px] flex-none rounded-full bg-active shadow-edge transition-colors disabled:opacity-50 data-[state=checked]:bg-accent-fill data-[state=checked]:shadow-none"
    >
      <RadixSwitch.Thumb className="absolute top-[3px] left-[3px] size-4 rounded-full bg-text-2 transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
    </RadixSwitch.Root>
  );
}

interface SwitchRowProps extends Omit<SwitchProps, 'label' | 'id'> {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
}

/** A switch with its name and effect at the left; the whole row answers. */
export function SwitchRow({ title, hint, ...rest }: SwitchRowProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex items-center gap-6 py-2.5">
      <span className="min-w-0 flex-1">
        <span className="block text-ui font-semibold">{title}</span>
        {hint && <span className="block text-second text-text-3">{hint}</span>}
      </span>
      <Switch id={id} {...rest} />
    </label>
  );
}

interface SelectProps<T extends string> {
  readonly value: T;
  readonly onValueChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Its name for screen readers. */
  readonly label: string;
  readonly className?: string;
}

/** One of a few named values. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { value, onValueChange, options, label, className } = props;
  return (
    <RadixSelect.Root value={value} onValueChange={(it) => onValueChange(it as T)}>
      <RadixSelect.Trigger
        aria-label={label}
        className={cx(
          'flex h-11 w-full items-center justify-between gap-2 rounded-field bg-well px-3.5 text-message shadow-edge',
          className,
        )}
      >
        <RadixSelect.Value />
        <Icon icon={ChevronDown} size={16} className="text-text-3" />
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={6}
          className="z-50 max-h-80 w-(--radix-select-trigger-width) animate-pop overflow-hidden rounded-tile bg-overlay p-1.5 shadow-pop"
        >
          <RadixSelect.Viewport>
            {options.map((option) => (
              <RadixSelect.Item
                key={option.value}
                value={option.value}
                className="flex h-9 cursor-default items-center gap-2 rounded-small px-2.5 text-message outline-none data-[highlighted]:bg-active touch:h-11"
              >
                <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
                <RadixSelect.ItemIndicator className="ml-auto text-accent">
                  <Icon icon={Check} size={16} />
                </RadixSelect.ItemIndicator>
              </RadixSelect.Item>
            ))}
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}
