import { Trans, useLingui } from '@lingui/react/macro';
import { Landmark, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { channelKind } from '../../../lib/channel-kind';
import { useChannel, useChannelSections } from '../../../store/hooks';
import type { Channel } from '../../../store/types';
import { Button } from '../../../ui/button';
import { channelGlyph, ChannelIcon } from '../../../ui/channel-icon';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Menu } from '../../../ui/menu';

interface ScopeBarProps {
  readonly guildId: string;
  readonly roleId: string;
  /** The place that is shown; undefined for the guild as a whole. */
  readonly channel: Channel | undefined;
  readonly onChannel: (channelId: string | undefined) => void;
}

/** Where the permissions shown hold: the guild, a category, a channel. */
export function ScopeBar({ guildId, roleId, channel, onChannel }: ScopeBarProps) {
  const { t } = useLingui();
  const parent = useChannel(channel?.parent_id ?? undefined);
  const sections = useChannelSections(guildId);
  const item = (it: Channel) => {
    const name = it.name ?? '';
    const own = it.permission_overwrites?.some((one) => one.id === roleId);
    return {
      label: own ? t`${name} (own permissions)` : name,
      icon: channelGlyph(it.type),
      onSelect: () => onChannel(it.id),
    };
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2.5">
      <div
        role="group"
        aria-label={t`Where`}
        className="inline-flex max-w-full overflow-x-auto rounded-[9px] bg-well p-[3px] shadow-edge"
      >
        <Segment on={!channel} onPick={() => onChannel(undefined)}>
          <Icon icon={Landmark} size={14} />
          <Trans>Whole guild</Trans>
        </Segment>
        {parent && (
          <Segment on={false} onPick={() => onChannel(parent.id)}>
            <ChannelIcon type={parent.type} size={14} />
            {parent.name}
          </Segment>
        )}
        {channel && (
          <Segment on onPick={() => onChannel(channel.id)}>
            <ChannelIcon type={channel.type} size={14} />
            {channel.name}
          </Segment>
        )}
      </div>
      <Menu
        align="start"
        groups={sections.map(({ category, channels }) => [
          category ? item(category) : null,
          ...channels.filter((it) => channelKind(it.type) !== 'category').map(item),
        ])}
      >
        <Button variant="ghost" size="small">
          <Icon icon={Plus} size={16} />
          <Trans>Another place</Trans>
        </Button>
      </Menu>
    </div>
  );
}

interface SegmentProps {
  readonly on: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Segment({ on, onPick, children }: SegmentProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPick}
      className={cx(
        'focus-inset flex h-7 max-w-48 min-w-0 flex-none items-center gap-1.5 rounded-small px-3 text-[0.84375rem] leading-[1.125rem] font-medium whitespace-nowrap text-text-2 transition-colors hover:text-text touch:h-10',
        on && 'bg-active font-semibold text-text',
      )}
    >
      {children}
    </button>
  );
}
