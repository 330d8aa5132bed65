import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';

interface PopoverProps {
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The control that opens it, or the element it stands beside. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** What it is, for screen readers. */
  readonly label: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string;
}

/** Content beside the control that opened it; Esc and a click elsewhere close it. */
export function Popover(props: PopoverProps) {
  const { open, onOpenChange, trigger, children, label, side = 'bottom', align = 'center' } = props;
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          className={cx(
            'z-50 animate-pop rounded-tile bg-overlay shadow-pop outline-none',
            props.className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
