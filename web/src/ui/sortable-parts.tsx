import { Accessibility } from '@dnd-kit/dom';
import { DragDropProvider, KeyboardSensor, PointerSensor, type DragEndEvent } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import type { SortableAreaProps, SortableItemProps } from './sortable';

/** Links and buttons are what is dragged here: pressing them starts a drag once the pointer moves. */
const pointer = PointerSensor.configure({ preventActivation: () => false });

/** Space on an item’s link lifts and puts down, arrows move; Enter opens, as on any link. */
const keyboard = KeyboardSensor.configure({
  preventActivation: (event) => !(event.target instanceof HTMLAnchorElement),
  keyboardCodes: {
    start: ['Space'],
    cancel: ['Escape'],
    end: ['Space', 'Enter', 'Tab'],
    up: ['ArrowUp'],
    down: ['ArrowDown'],
    left: ['ArrowLeft'],
    right: ['ArrowRight'],
  },
});

const sensors = [pointer, keyboard];

/**
 * The area with the drag library behind it. Its own accessibility plugin makes a button of every
 * item, around the links that are in it: the items stay what they are.
 */
export function Area({ onMove, children }: SortableAreaProps) {
  const onDragEnd = ({ operation, canceled }: DragEndEvent) => {
    const { source } = operation;
    if (canceled || !isSortable(source) || source.initialIndex === source.index) return;
    onMove({ type: String(source.type ?? ''), from: source.initialIndex, to: source.index });
  };
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={(usual) => usual.filter((it) => it !== Accessibility)}
      onDragEnd={onDragEnd}
    >
      {children}
    </DragDropProvider>
  );
}

/** An item with the drag library behind it. */
export function Item({ children, type = 'item', accept, ...rest }: SortableItemProps) {
  const { ref, handleRef, isDragging } = useSortable({
    ...rest,
    type,
    accept: [...(accept ?? [type])],
  });
  return children({ ref, handleRef, isDragging });
}
