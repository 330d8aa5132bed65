import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Ban } from 'lucide-react';
import { Icon } from '../../../ui/icon';
import { unfold } from '../conversation-state';
import type { Row } from '../list/rows';

/** Stands for what blocked people wrote, and shows or folds it. */
export function FoldLine({ fold }: { readonly fold: NonNullable<Row['fold']> }) {
  const { t } = useLingui();
  const { ids, shown } = fold;
  const count = plural(ids.length, { one: '# blocked message', other: '# blocked messages' });
  return (
    <div className="mt-2 flex items-center gap-2 py-1 pr-5 pl-[74px] text-second text-text-3 phone:pl-[60px]">
      <Icon icon={Ban} size={14} />
      <span>{count}</span>
      <button
        type="button"
        aria-expanded={shown}
        aria-label={shown ? t`Fold ${count}` : t`Show ${count}`}
        onClick={() => unfold(ids, !shown)}
        className="rounded-inline font-semibold text-accent hover:underline touch:min-h-11"
      >
        {shown ? <Trans>Fold</Trans> : <Trans>Show</Trans>}
      </button>
    </div>
  );
}
