import { useLingui } from '@lingui/react/macro';
import { Plus, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';

export interface Pickable {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

interface PickListProps {
  /** Its name for screen readers. */
  readonly label: string;
  /** What the button that adds one says. */
  readonly add: string;
  readonly all: readonly Pickable[];
  readonly chosen: readonly string[];
  /** How many can be chosen. */
  readonly max: number;
  /** What stands there while nothing is chosen. */
  readonly empty: ReactNode;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many things, as chips; more come from a menu. */
export function PickList({ label, add, all, chosen, max, empty, onChange }: PickListProps) {
  const { t } = useLingui();
  const open = all.filter((it) => !chosen.includes(it.id));
  return (
    <ul aria-label={label} className="flex flex-wrap items-center gap-1.5">
      {chosen.map((id) => {
        const it = all.find((one) => one.id === id);
        const name = it?.name ?? t`deleted or hidden`;
        return (
          <li
            key={id}
            className="flex h-[30px] max-w-full min-w-0 items-center gap-1.5 rounded-small bg-active ps-2.5 text-second font-medium touch:h-11"
          >
            {it && <Icon icon={it.icon} size={14} className="text-text-3" />}
            <span className="min-w-0 truncate">{name}</span>
            <button
              type="button"
              aria-label={t`Take out ${name}`}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
              className="grid size-[30px] place-items-center rounded-small text-text-3 hover:text-text touch:size-11"
            >
              <Icon icon={X} size={14} />
            </button>
          </li>
        );
      })}
      {chosen.length === 0 && <li className="me-1 text-second text-text-3">{empty}</li>}
      {open.length > 0 && chosen.length < max && (
        <li>
          <Menu
            align="start"
            groups={[
              open.map((it) => ({
                label: it.name,
                icon: it.icon,
                onSelect: () => onChange([...chosen, it.id]),
              })),
            ]}
          >
            <Button variant="outline" size="small">
              <Icon icon={Plus} size={14} />
              {add}
            </Button>
          </Menu>
        </li>
      )}
    </ul>
  );
}
