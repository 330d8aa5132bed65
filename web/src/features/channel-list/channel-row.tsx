import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { BellOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { channelKind } from '../../lib/channel-kind';
import { useChannelMarks, type ChannelMarks } from '../../store/unread';
import type { Channel } from '../../store/types';
import { Badge } from '../../ui/badge';
import { ChannelIcon } from '../../ui/channel-icon';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { ContextMenu } from '../../ui/context-menu';
import { SortableItem } from '../../ui/sortable';
import { useChannelActions } from './use-channel-actions';

interface ChannelRowProps {
  readonly channel: Channel;
  readonly guildId: string;
  /** Its place among the lines of the list. */
  readonly index: number;
  readonly selected: boolean;
  readonly movable: boolean;
  readonly onOpen?: (() => void) | undefined;
}

function useLabel(channel: Channel, marks: ChannelMarks): string {
  const { t } = useLingui();
  const name = channel.name ?? '';
  const voice = channelKind(channel.type) === 'voice';
  const parts = [voice ? t`${name}, voice channel` : t`${name}, text channel`];
  if (marks.mentions > 0) {
    parts.push(plural(marks.mentions, { one: '# mention', other: '# mentions' }));
  } else if (marks.unread) parts.push(t`unread`);
  if (marks.muted) parts.push(t`muted`);
  return parts.join(', ');
}

const rowLook =
  'focus-inset flex h-[1.875rem] items-center gap-2 rounded-row px-2 text-ui font-medium text-text-2 transition-colors phone:h-[2.625rem] phone:gap-2.5 phone:text-header';

function RowContent({ channel, marks, selected }: RowContentProps) {
  return (
    <>
      <ChannelIcon
        type={channel.type}
        className={cx(
          'text-text-3 phone:size-[19px]',
          marks.unread && 'text-text-2',
          selected && 'text-accent',
        )}
      />
      <span className="min-w-0 flex-1 truncate">{channel.name}</span>
      {marks.muted && <Icon icon={BellOff} size={14} className="text-text-3" />}
      {marks.mentions > 0 ? (
        <Badge count={marks.mentions} />
      ) : (
        marks.unread && (
          <span aria-hidden="true" className="mr-[5px] size-[7px] flex-none rounded-full bg-text" />
        )
      )}
    </>
  );
}

interface RowContentProps {
  readonly channel: Channel;
  readonly marks: ChannelMarks;
  readonly selected: boolean;
}

interface TextRowProps extends Pick<ChannelRowProps, 'guildId' | 'onOpen'> {
  readonly label: string;
}

/** Voice channels are listed; a room is entered from the call's own screens. */
function VoiceRow({ channel, label }: { readonly channel: Channel; readonly label: string }) {
  const silent = { unread: false, mentions: 0, muted: false };
  return (
    <div role="note" aria-label={label} className={rowLook}>
      <RowContent channel={channel} marks={silent} selected={false} />
    </div>
  );
}

function TextRow(props: RowContentProps & TextRowProps) {
  const { channel, marks, selected, guildId, label, onOpen } = props;
  return (
    <Link
      to="/channels/$guildId/$channelId"
      params={{ guildId, channelId: channel.id }}
      aria-label={label}
      aria-current={selected ? 'page' : undefined}
      draggable={false}
      onClick={onOpen}
      className={cx(
        rowLook,
        'hover:bg-hover hover:text-text',
        marks.muted && 'font-normal text-text-3',
        (marks.unread || marks.mentions > 0) && 'font-semibold text-text',
        selected && 'bg-active font-semibold text-text hover:bg-active',
      )}
    >
      <RowContent channel={channel} marks={marks} selected={selected} />
    </Link>
  );
}

/** One channel: 30 high, its state told by weight, dot, count and bell. */
export function ChannelRow(props: ChannelRowProps) {
  const { channel, guildId, index, selected, movable, onOpen } = props;
  const marks = useChannelMarks(channel.id);
  const label = useLabel(channel, marks);
  const groups = useChannelActions(channel, guildId);
  const row: ReactElement =
    channelKind(channel.type) === 'voice' ? (
      <VoiceRow channel={channel} label={label} />
    ) : (
      <TextRow {...{ channel, marks, selected, guildId, label, onOpen }} />
    );
  return (
    <SortableItem id={channel.id} index={index} type="channel" disabled={!movable}>
      {({ ref, isDragging }) => (
        <li ref={ref} className={cx('py-px', isDragging && 'z-1 rounded-row bg-floor opacity-80')}>
          <ContextMenu groups={groups}>
            <div>{row}</div>
          </ContextMenu>
        </li>
      )}
    </SortableItem>
  );
}
