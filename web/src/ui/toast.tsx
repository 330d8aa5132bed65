import { Check, CircleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './button';
import { cx } from './cx';
import { Icon } from './icon';

interface Toast {
  readonly text: ReactNode;
  readonly icon?: LucideIcon;
  readonly tone?: 'good' | 'bad';
  /** Undo, where that is possible. */
  readonly action?: { readonly label: ReactNode; readonly onSelect: () => void };
}

const shownForMs = 5_000;
let current: Toast | null = null;
const listeners = new Set<() => void>();

function show(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says for five seconds that something happened that cannot be seen; the newest replaces the last. */
export function toast(it: Toast): void {
  show({ ...it });
}

/** Says that something failed. */
export function toastFailure(text: string): void {
  toast({ text, tone: 'bad' });
}

/** Says how something ended. */
export function toastOutcome(text: string, failed: boolean): void {
  toast({ text, ...(failed && { tone: 'bad' as const }) });
}

/** Where toasts appear: bottom left over the user panel. Rendered once by the application. */
export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => show(null), shownForMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed bottom-20 left-4 z-60 w-[min(300px,calc(100vw-32px))] phone:bottom-[calc(72px+env(safe-area-inset-bottom))]"
    >
      {shown && (
        <div className="pointer-events-auto flex animate-pop items-center gap-3 rounded-tile bg-overlay py-3 pr-3 pl-3.5 text-[0.875rem] leading-5 font-medium shadow-pop">
          <Icon
            icon={shown.icon ?? (shown.tone === 'bad' ? CircleAlert : Check)}
            className={cx(shown.tone === 'bad' ? 'text-danger' : 'text-positive')}
          />
          <span className="min-w-0 flex-1">{shown.text}</span>
          {shown.action && (
            <Button
              size="small"
              onClick={() => {
                shown.action?.onSelect();
                show(null);
              }}
            >
              {shown.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
