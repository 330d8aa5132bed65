import type { PickerSection } from './picker-rows';
import { useSectionNames } from './picker-sections';

/** What the emoji below it have in common. */
export function PickerHead({ section }: { readonly section: PickerSection }) {
  const names = useSectionNames();
  return (
    <div role="row">
      <div role="gridcell" className="px-1.5 pt-2.5 pb-1 text-meta font-semibold text-text-3">
        {names[section]}
      </div>
    </div>
  );
}
