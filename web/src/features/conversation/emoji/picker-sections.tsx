import { useLingui } from '@lingui/react/macro';
import {
  Apple,
  Clock,
  Flag,
  Hash,
  Leaf,
  Lightbulb,
  Plane,
  Search,
  Smile,
  Trophy,
  type LucideIcon,
} from 'lucide-react';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import type { PickerRow, PickerSection } from './picker-rows';

const icons: Readonly<Record<PickerSection, LucideIcon>> = {
  found: Search,
  recent: Clock,
  people: Smile,
  nature: Leaf,
  food: Apple,
  activities: Trophy,
  travel: Plane,
  objects: Lightbulb,
  symbols: Hash,
  flags: Flag,
};

/** What the emoji of a section have in common. */
export function useSectionNames(): Readonly<Record<PickerSection, string>> {
  const { t } = useLingui();
  return {
    found: t`Found`,
    recent: t`Used most`,
    people: t`People`,
    nature: t`Nature`,
    food: t`Food`,
    activities: t`Activities`,
    travel: t`Travel`,
    objects: t`Objects`,
    symbols: t`Symbols`,
    flags: t`Flags`,
  };
}

/** The section that a row belongs to. */
export function sectionAt(rows: readonly PickerRow[], row: number): PickerSection | null {
  for (let at = Math.min(row, rows.length - 1); at >= 0; at -= 1) {
    const found = rows[at];
    if (found?.kind === 'head') return found.section;
  }
  return null;
}

interface SectionStripProps {
  readonly rows: readonly PickerRow[];
  /** The section at the top of what is seen. */
  readonly shown: PickerSection | null;
  /** Brings a row to the top. */
  readonly onJump: (row: number) => void;
}

/** Leads to each section at once. The keyboard gets there by searching or by arrows. */
export function SectionStrip({ rows, shown, onJump }: SectionStripProps) {
  const { t } = useLingui();
  const names = useSectionNames();
  return (
    <div role="group" aria-label={t`Sections`} className="flex flex-none px-2">
      {rows.map(
        (row, at) =>
          row.kind === 'head' && (
            <button
              key={row.section}
              type="button"
              tabIndex={-1}
              title={names[row.section]}
              aria-label={names[row.section]}
              aria-pressed={row.section === shown}
              onClick={() => onJump(at)}
              className={cx(
                'grid h-8 min-w-0 flex-1 place-items-center rounded-row text-text-3 transition-colors hover:bg-hover hover:text-text touch:h-11',
                row.section === shown && 'text-accent hover:text-accent',
              )}
            >
              <Icon icon={icons[row.section]} size={16} className="touch:size-5" />
            </button>
          ),
      )}
    </div>
  );
}
