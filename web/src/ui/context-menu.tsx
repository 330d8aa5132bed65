import { DropdownMenu as Radix, Slot } from 'radix-ui';
import { useRef, useState, type MouseEvent, type PointerEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { followPress, type Point } from './long-press';
import { MenuContent, type MenuGroups } from './menu';

interface ContextMenuProps {
  readonly groups: MenuGroups;
  /** The element that answers to a right click, a long press or the menu key. */
  readonly children: ReactElement;
  readonly disabled?: boolean;
}

/**
 * A menu where the pointer is. A finger that rests opens it; one that then goes on drags, where
 * there is something to drag, and the menu is gone.
 */
export function ContextMenu({ groups, children, disabled }: ContextMenuProps) {
  const [at, setAt] = useState<Point | null>(null);
  const before = useRef<Element | null>(null);
  const open = (point: Point) => {
    before.current = document.activeElement;
    setAt(point);
  };
  const close = () => setAt(null);
  const triggers = {
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      open({ x: event.clientX, y: event.clientY });
    },
    onPointerDown: (event: PointerEvent) =>
      followPress(event, { onPress: (_, point) => open(point), onMoveOn: close }),
  };
  return (
    <Radix.Root open={at !== null} onOpenChange={(it) => !it && close()} modal={false}>
      <Slot.Root
        {...(disabled ? {} : triggers)}
        className="touch:select-none touch:[-webkit-touch-callout:none]"
      >
        {children}
      </Slot.Root>
      {at && <Anchor at={at} />}
      <MenuContent
        groups={groups}
        side="right"
        align="start"
        sideOffset={2}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (before.current instanceof HTMLElement) before.current.focus();
        }}
      />
    </Radix.Root>
  );
}

/** A point of the page for the menu to lie at; outside of everything that moves or cuts off. */
function Anchor({ at }: { readonly at: Point }) {
  return createPortal(
    <Radix.Trigger asChild>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none fixed size-0"
        style={{ left: at.x, top: at.y }}
      />
    </Radix.Trigger>,
    document.body,
  );
}
