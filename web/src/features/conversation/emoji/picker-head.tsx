import { useLingui } from '@lingui/react/macro';
import type { PickerSection } from './picker-rows';

/** What the emoji below it have in common. */
export function PickerHead({ section }: { readonly section: PickerSection }) {
  const { t } = useLingui();
  const names: Record<PickerSection, string> = {
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
  return (
    <div role="row">
      <div role="gridcell" className="px-1.5 pt-2.5 pb-1 text-meta font-semibold text-text-3">
        {names[section]}
      </div>
    </div>
  );
}
