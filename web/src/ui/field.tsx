import { CircleAlert } from 'lucide-react';
import {
  createContext,
  useContext,
  useId,
  useMemo,
  type ComponentProps,
  type ReactNode,
} from 'react';
import { cx } from './cx';
import { Icon } from './icon';

interface FieldIds {
  readonly control: string;
  readonly hint: string;
  readonly invalid: boolean;
  readonly described: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** What a control inside a {@link Field} spreads on itself to be named and described by it. */
function useFieldProps() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.control,
    'aria-invalid': field.invalid || undefined,
    'aria-describedby': field.described ? field.hint : undefined,
  };
}

interface FieldProps {
  readonly label: ReactNode;
  /** Right of the label, quieter: "optional", a link. */
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with the value; replaces the hint. */
  readonly error?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A label, one control and what helps to fill it in. */
export function Field({ label, aside, hint, error, children, className }: FieldProps) {
  const id = useId();
  const invalid = Boolean(error);
  const described = invalid || Boolean(hint);
  const ids = useMemo(
    () => ({ control: `${id}-control`, hint: `${id}-hint`, invalid, described }),
    [id, invalid, described],
  );
  return (
    <FieldContext value={ids}>
      <div className={cx('grid gap-1.5', className)}>
        <div className="flex justify-between gap-3 text-second">
          <label htmlFor={ids.control} className="font-semibold text-text-2">
            {label}
          </label>
          {aside && <span className="text-text-3">{aside}</span>}
        </div>
        {children}
        {described && (
          <p
            id={ids.hint}
            role={invalid ? 'alert' : undefined}
            className={cx(
              'flex items-center gap-1.5 text-[0.78125rem] leading-[17px]',
              invalid ? 'text-danger' : 'text-text-3',
            )}
          >
            {invalid && <Icon icon={CircleAlert} size={14} />}
            {error ?? hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

const controlLook =
  'w-full rounded-field bg-well px-3.5 text-message text-text shadow-edge outline-none transition-shadow placeholder:text-text-3 ' +
  'focus:shadow-[inset_0_0_0_1.5px_var(--accent-fill),0_0_0_3px_var(--accent-soft)] ' +
  'aria-invalid:shadow-[inset_0_0_0_1.5px_var(--danger)] disabled:text-text-off touch:text-header';

interface InputProps extends ComponentProps<'input'> {
  /** Before the text, inside the frame: a glyph or a prefix. */
  readonly before?: ReactNode;
  /** After the text, inside the frame: a button that shows the password, a state. */
  readonly after?: ReactNode;
}

/** One line of text, 44 high. Inside a {@link Field} it takes its name and error from there. */
export function Input({ before, after, className, ...rest }: InputProps) {
  const field = useFieldProps();
  const input = (
    <input
      {...field}
      {...rest}
      className={cx(controlLook, 'h-11', before && 'pl-10', after && 'pr-11', className)}
    />
  );
  if (!before && !after) return input;
  return (
    <span className="relative grid items-center">
      {before && (
        <span className="pointer-events-none absolute left-3.5 text-text-3">{before}</span>
      )}
      {input}
      {after && <span className="absolute right-1.5 grid place-items-center">{after}</span>}
    </span>
  );
}

/** Several lines of text; grows with them where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  const field = useFieldProps();
  return (
    <textarea
      rows={3}
      {...field}
      {...rest}
      className={cx(
        controlLook,
        'field-sizing-content max-h-60 min-h-20 resize-none py-2.5',
        className,
      )}
    />
  );
}
