import { useLingui } from '@lingui/react/macro';
import { ChevronDown, Plus } from 'lucide-react';
import { openDialog, useDialogs } from '../../store/dialogs';
import { toggleFolded } from '../../store/preferences';
import type { Channel } from '../../store/types';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { ContextMenu } from '../../ui/context-menu';
import { SortableItem } from '../../ui/sortable';
import { useChannelActions } from './use-channel-actions';

interface CategoryHeadProps {
  readonly category: Channel;
  readonly guildId: string;
  /** Its place among the lines of the list. */
  readonly index: number;
  readonly folded: boolean;
  /** Whether the person may move it and create channels in it. */
  readonly manages: boolean;
}

/** A category's head: folds its channels away, and takes a new one. */
export function CategoryHead({ category, guildId, index, folded, manages }: CategoryHeadProps) {
  const { t } = useLingui();
  const canCreate = useDialogs((it) => it.available.has('create-channel'));
  const groups = useChannelActions(category, guildId);
  return (
    <SortableItem
      id={category.id}
      index={index}
      type="category"
      accept={['category', 'channel']}
      disabled={!manages}
    >
      {({ ref, isDragging }) => (
        <li ref={ref} className={cx(isDragging && 'z-1 opacity-80')}>
          <ContextMenu groups={groups}>
            <div className="group flex items-center pt-3 phone:pt-2">
              <button
                type="button"
                aria-expanded={!folded}
                onClick={() => toggleFolded(category.id)}
                className="focus-inset flex min-w-0 flex-1 items-center gap-1 rounded-small py-1 pr-2 pl-[7px] text-left text-meta font-semibold text-text-3 transition-colors hover:text-text touch:min-h-11 phone:text-second"
              >
                <Icon
                  icon={ChevronDown}
                  size={12}
                  className={cx('transition-transform', folded && '-rotate-90')}
                />
                <span className="truncate">{category.name}</span>
              </button>
              {manages && canCreate && (
                <IconButton
                  icon={Plus}
                  iconSize={16}
                  label={t`Create channel in ${category.name}`}
                  side="top"
                  className="size-7 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100"
                  onClick={() =>
                    openDialog({ kind: 'create-channel', guildId, parentId: category.id })
                  }
                />
              )}
            </div>
          </ContextMenu>
        </li>
      )}
    </SortableItem>
  );
}
