import { Check, ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { Popover } from './popover';
import { SearchField } from './search-field';

/** One of those that can be found. */
export interface Findable {
  readonly value: string;
  readonly label: string;
  /** Behind the label, quieter. */
  readonly aside?: string;
  readonly before?: ReactNode;
}

interface FinderProps {
  /** Its name for screen readers. */
  readonly label: string;
  readonly searchLabel: string;
  readonly value: string;
  /** What the value is called. */
  readonly shown: string;
  /** Those that fit what was typed. */
  readonly options: readonly Findable[];
  /** Where nothing fits; also while it is looked for. */
  readonly empty: ReactNode;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onValueChange: (value: string, label: string) => void;
  readonly className?: string;
}

/** One of many, found by typing: a button that opens a search with its finds beneath. */
export function Finder(props: FinderProps) {
  const { label, shown, options, empty, typed, onTyped, onValueChange } = props;
  const [open, setOpen] = useState(false);
  const show = (next: boolean) => {
    setOpen(next);
    if (!next) onTyped('');
  };
  const pick = (it: Findable) => {
    onValueChange(it.value, it.label);
    show(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={show}
      label={label}
      align="start"
      className="w-[max(var(--radix-popover-trigger-width),260px)] p-1.5"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${shown}`}
          className={cx(
            'flex h-11 w-full items-center justify-between gap-2 rounded-field bg-well px-3.5 text-message shadow-edge',
            props.className,
          )}
        >
          <span className="truncate">{shown}</span>
          <Icon icon={ChevronDown} size={16} className="flex-none text-text-3" />
        </button>
      }
    >
      <SearchField compact label={props.searchLabel} value={typed} onChange={onTyped} />
      <ul className="mt-1.5 max-h-64 overflow-y-auto" aria-label={label}>
        {options.map((it) => (
          <li key={it.value}>
            <button
              type="button"
              aria-current={it.value === props.value ? 'true' : undefined}
              onClick={() => pick(it)}
              className="focus-inset flex h-9 w-full items-center gap-2.5 rounded-small px-2.5 text-left text-message hover:bg-active touch:h-11"
            >
              {it.before}
              <span className="min-w-0 flex-1 truncate">
                {it.label}
                {it.aside && <span className="ml-2 text-second text-text-3">{it.aside}</span>}
              </span>
              {it.value === props.value && (
                <Icon icon={Check} size={16} className="flex-none text-accent" />
              )}
            </button>
          </li>
        ))}
        {options.length === 0 && <li className="p-2.5 text-second text-text-3">{empty}</li>}
      </ul>
    </Popover>
  );
}
