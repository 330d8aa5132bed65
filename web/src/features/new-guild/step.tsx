import { Trans } from '@lingui/react/macro';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';

interface StepProps {
  readonly icon: LucideIcon;
  readonly done: boolean;
  readonly title: ReactNode;
  readonly hint: ReactNode;
  /** What does it, at the right. */
  readonly children: ReactNode;
  /** What opens beneath. */
  readonly below?: ReactNode;
}

/** One step of a new guild. */
export function Step({ icon, done, title, hint, children, below }: StepProps) {
  return (
    <li className="border-line px-1 py-[15px] not-last:border-b">
      <div className="flex items-center gap-4 phone:flex-wrap">
        <span
          className={cx(
            'grid size-9 flex-none place-items-center rounded-[10px]',
            done ? 'bg-accent-soft text-positive' : 'bg-hover text-text-2',
          )}
        >
          <Icon icon={done ? Check : icon} />
        </span>
        <div className="min-w-0 flex-1">
          <div className="text-message leading-5 font-semibold">
            {title}
            {done && (
              <span className="sr-only">
                , <Trans>done</Trans>
              </span>
            )}
          </div>
          <p className="text-[0.84375rem] leading-[19px] text-text-3">{hint}</p>
        </div>
        <div className="flex flex-none flex-wrap items-center gap-1.5 phone:w-full phone:pl-[52px]">
          {children}
        </div>
      </div>
      {below && <div className="mt-3 pl-[52px] phone:pl-0">{below}</div>}
    </li>
  );
}
