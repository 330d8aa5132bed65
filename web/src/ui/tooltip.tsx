import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

interface TooltipProps {
  readonly label: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** The one element that is named. */
  readonly children: ReactElement;
}

/** Wraps the application once: tooltips that follow another open without delay. */
export const TooltipProvider = Radix.Provider;

/** A name beside a control, on hover and focus. Never holds what is not said elsewhere. */
export function Tooltip({ label, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Root delayDuration={350} disableHoverableContent>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={8}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-pop items-center gap-2 rounded-row bg-overlay px-2.5 py-1.5 text-second font-medium shadow-pop touch:hidden"
        >
          {label}
          {shortcut && <Kbd keys={shortcut} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
