import { Check } from 'lucide-react';
import { cx } from './cx';
import { Icon } from './icon';

/** The box of a choice among several. Decorative: the control around it says whether it is chosen. */
export function CheckMark({ on }: { readonly on: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid size-5 flex-none place-items-center rounded-inline',
        on ? 'bg-accent-fill text-on-accent' : 'shadow-edge',
      )}
    >
      {on && <Icon icon={Check} size={14} />}
    </span>
  );
}
