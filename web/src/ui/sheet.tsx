import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx';

interface SheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Its name for screen readers; shown only if `titled`. */
  readonly title: string;
  readonly titled?: boolean;
  /** From the bottom on the phone, or a drawer from the right. */
  readonly side?: 'bottom' | 'right';
  readonly children: ReactNode;
  readonly className?: string;
}

/** A panel that slides over an edge: actions under the thumb, or the members as a drawer. */
export function Sheet({ open, onOpenChange, title, titled, side = 'bottom', ...rest }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          className={cx(
            'fixed z-41 flex flex-col overflow-hidden bg-overlay shadow-dialog outline-none',
            side === 'bottom'
              ? 'inset-x-0 bottom-0 max-h-[88dvh] animate-sheet rounded-t-sheet pb-[max(12px,env(safe-area-inset-bottom))]'
              : 'inset-y-2 right-2 w-[min(280px,calc(100vw-48px))] animate-drawer rounded-tile',
            rest.className,
          )}
        >
          {side === 'bottom' && (
            <span className="mx-auto mt-2 mb-1 block h-[5px] w-9 flex-none rounded-full bg-line-strong" />
          )}
          <Radix.Title className={titled ? 'px-4 py-2 text-header font-[650]' : 'sr-only'}>
            {title}
          </Radix.Title>
          <div className="min-h-0 flex-1 overflow-y-auto">{rest.children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
