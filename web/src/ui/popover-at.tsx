import { Popover as Radix } from 'radix-ui';
import { useMemo, type ReactNode } from 'react';

interface PopoverAtProps {
  /** Where it stands beside, in pixels of the window. */
  readonly at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly side?: 'left' | 'right';
  /** What it is, for screen readers. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Content beside a place of the page; Esc and a click elsewhere close it. */
export function PopoverAt({ at, side = 'left', label, onClose, children }: PopoverAtProps) {
  const { x, y, width, height } = at;
  const anchor = useMemo(
    () => ({ current: { getBoundingClientRect: () => new DOMRect(x, y, width, height) } }),
    [x, y, width, height],
  );
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          side={side}
          align="start"
          sideOffset={10}
          collisionPadding={12}
          className="z-45 max-h-[var(--radix-popover-content-available-height)] animate-pop overflow-y-auto rounded-dialog bg-overlay shadow-pop outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
