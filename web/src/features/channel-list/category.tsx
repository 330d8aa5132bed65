import { CollisionPriority } from '@dnd-kit/abstract';
import { useDroppable } from '@dnd-kit/react';
import { useSortable } from '@dnd-kit/react/sortable';
import { useLingui } from '@lingui/react/macro';
import { ChevronDown, Plus } from 'lucide-react';
import { openDialog, useDialogs } from '../../store/dialogs';
import { toggleFolded, usePreferences } from '../../store/preferences';
import type { ChannelSection } from '../../store/selectors';
import type { Channel } from '../../store/types';
import { useUnreadChannels } from '../../store/unread';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { ContextMenu } from '../../ui/menu';
import { ChannelRow } from './channel-row';
import { useChannelActions } from './use-channel-actions';

interface CategoryProps {
  readonly section: ChannelSection;
  readonly guildId: string;
  readonly index: number;
  /** The channel that is shown. */
  readonly selectedId: string | undefined;
  readonly movable: boolean;
}

interface CategoryHeadProps {
  readonly category: Channel;
  readonly guildId: string;
  readonly folded: boolean;
  readonly mayCreate: boolean;
}

function CategoryHead({ category, guildId, folded, mayCreate }: CategoryHeadProps) {
  const { t } = useLingui();
  const canCreate = useDialogs((it) => it.available.has('create-channel'));
  const groups = useChannelActions(category, guildId);
  return (
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
        {mayCreate && canCreate && (
          <IconButton
            icon={Plus}
            iconSize={16}
            label={t`Create channel in ${category.name}`}
            side="top"
            className="size-7 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100"
            onClick={() => openDialog({ kind: 'create-channel', guildId, parentId: category.id })}
          />
        )}
      </div>
    </ContextMenu>
  );
}

/** A category with its channels; folded, it shows only what waits and where one is. */
export function Category({ section, guildId, index, selectedId, movable }: CategoryProps) {
  const { category, channels } = section;
  const folded = usePreferences((it) => category !== null && it.folded[category.id] === true);
  const waiting = useUnreadChannels(channels);
  const group = category?.id ?? 'top';
  const { ref, isDragging } = useSortable({
    id: `category ${group}`,
    index,
    type: 'category',
    accept: 'category',
    disabled: !movable || category === null,
  });
  const { ref: columnRef } = useDroppable({
    id: group,
    type: 'column',
    accept: 'channel',
    collisionPriority: CollisionPriority.Low,
    disabled: !movable,
  });
  const shown = folded
    ? channels.filter((it) => it.id === selectedId || waiting.has(it.id))
    : channels;
  return (
    <li ref={ref} className={cx(isDragging && 'opacity-80')}>
      {category && <CategoryHead {...{ category, guildId, folded }} mayCreate={movable} />}
      <ul ref={columnRef} className={cx(movable && channels.length === 0 && 'min-h-2')}>
        {shown.map((channel, at) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            guildId={guildId}
            index={at}
            group={group}
            selected={channel.id === selectedId}
            movable={movable && !folded}
          />
        ))}
      </ul>
    </li>
  );
}
