import { useLingui } from '@lingui/react/macro';
import { GripVertical, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { moved } from '../lib/reorder';
import { cx } from './cx';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { SortableArea, SortableItem } from './sortable';

interface OrderedListProps<T extends { readonly key: string }> {
  /** Its name for screen readers. */
  readonly label: string;
  readonly items: readonly T[];
  /** How screen readers call an item. */
  readonly nameOf: (item: T, index: number) => string;
  readonly onItems: (items: readonly T[]) => void;
  /** The fields of an item. */
  readonly children: (item: T, index: number) => ReactNode;
}

/** Items with fields, in an order: dragged by their grips or moved by its arrow keys, and removed. */
export function OrderedList<T extends { readonly key: string }>(props: OrderedListProps<T>) {
  const { label, items, nameOf, onItems, children } = props;
  const { t } = useLingui();
  const move = (from: number, to: number) => {
    if (to >= 0 && to < items.length) onItems(moved(items, from, to));
  };
  return (
    <SortableArea onMove={({ from, to }) => move(from, to)}>
      <ul aria-label={label} className="grid gap-2">
        {items.map((item, index) => (
          <SortableItem key={item.key} id={item.key} index={index}>
            {({ ref, handleRef, isDragging }) => (
              <li
                ref={ref}
                className={cx(
                  'flex items-start gap-1 rounded-tile bg-raised py-2 pr-1.5 pl-1 shadow-line',
                  isDragging && 'z-1 opacity-80',
                )}
              >
                <Grip
                  ref={handleRef}
                  label={t`Move ${nameOf(item, index)}`}
                  onStep={(step) => move(index, index + step)}
                />
                <div className="min-w-0 flex-1">{children(item, index)}</div>
                <IconButton
                  icon={X}
                  label={t`Remove ${nameOf(item, index)}`}
                  side="left"
                  className="mt-1.5 touch:mt-0"
                  onClick={() => onItems(items.filter((it) => it !== item))}
                />
              </li>
            )}
          </SortableItem>
        ))}
      </ul>
    </SortableArea>
  );
}

interface GripProps {
  readonly ref: ((element: Element | null) => void) | undefined;
  readonly label: string;
  readonly onStep: (step: 1 | -1) => void;
}

function Grip({ ref, label, onStep }: GripProps) {
  return (
    <button
      {...(ref ? { ref } : {})}
      type="button"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onStep(event.key === 'ArrowUp' ? -1 : 1);
      }}
      className="grid h-11 w-7 flex-none cursor-grab touch-none place-items-center rounded-row text-text-3 hover:bg-hover hover:text-text touch:w-9"
    >
      <Icon icon={GripVertical} size={16} />
    </button>
  );
}
