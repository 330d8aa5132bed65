import { useLingui } from '@lingui/react/macro';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';

interface AlertDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** What is lost, and whether it can be undone. */
  readonly description: ReactNode;
  /** The verb on the button that does it. */
  readonly action: ReactNode;
  readonly onAction: () => void;
  readonly busy?: boolean;
  /** Whether the action ends or breaks something. */
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

/** Asks before something is lost; the safe choice is left and has the focus. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, action, onAction, busy, danger = true } = props;
  const { t } = useLingui();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content className="fixed z-41 bg-overlay p-6 shadow-dialog outline-none desk:top-1/2 desk:left-1/2 desk:w-[min(440px,calc(100vw-32px))] desk:-translate-1/2 desk:animate-pop desk:rounded-dialog phone:inset-x-0 phone:bottom-0 phone:animate-sheet phone:rounded-t-sheet phone:pb-[max(24px,env(safe-area-inset-bottom))]">
          <Radix.Title className="text-title font-[650] tracking-[-0.01em]">{title}</Radix.Title>
          <Radix.Description className="mt-2 text-message text-text-2">
            {description}
          </Radix.Description>
          {props.children && <div className="mt-4">{props.children}</div>}
          <footer className="mt-6 flex justify-end gap-2 phone:flex-col-reverse">
            <Radix.Cancel asChild>
              <Button variant="ghost">{t`Cancel`}</Button>
            </Radix.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onAction}>
              {action}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
