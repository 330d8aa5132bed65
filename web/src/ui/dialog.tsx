import { X } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';

/** The first thing to fill in has the focus, else the dialog itself: never the cross. */
function focusFirst(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget as HTMLElement;
  const field = dialog.querySelector<HTMLElement>('input:not([readonly], [aria-hidden]), textarea');
  (field ?? dialog).focus();
}

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** One or two sentences under the title; screen readers say them on opening. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons, the safe choice left. */
  readonly footer?: ReactNode;
  /** In pixels, 440 to 560; the phone shows a sheet of full width. */
  readonly width?: number;
}

/** A task above the page: titled, closed by Esc, the scrim or the cross. A sheet on the phone. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, width = 480 } = props;
  const { t } = useLingui();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusFirst}
          style={{ '--dialog-width': `${width}px` } as React.CSSProperties}
          className={cx(
            'fixed z-41 flex flex-col overflow-hidden bg-overlay shadow-dialog outline-none',
            'desk:top-1/2 desk:left-1/2 desk:max-h-[calc(100dvh-64px)] desk:w-[min(var(--dialog-width),calc(100vw-32px))] desk:-translate-1/2 desk:animate-pop desk:rounded-dialog',
            'phone:inset-x-0 phone:bottom-0 phone:max-h-[92dvh] phone:animate-sheet phone:rounded-t-sheet phone:pb-[env(safe-area-inset-bottom)]',
          )}
        >
          <header className="flex items-start gap-3 px-6 pt-6">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-title font-[650] tracking-[-0.01em]">
                {title}
              </Radix.Title>
              {description && (
                <Radix.Description className="mt-2 text-message text-text-2">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={t`Close`} className="-mt-1 -mr-2" />
            </Radix.Close>
          </header>
          <div className={cx('min-h-0 flex-1 overflow-y-auto px-6 pt-4', footer ? 'pb-4' : 'pb-6')}>
            {children}
          </div>
          {footer && (
            <footer className="flex justify-end gap-2 px-6 pb-6 phone:flex-col-reverse">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
