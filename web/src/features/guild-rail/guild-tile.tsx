import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { guildIconUrl } from '../../lib/cdn';
import type { Guild } from '../../store/types';
import { GuildIcon } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { ContextMenu } from '../../ui/context-menu';
import { SortableItem } from '../../ui/sortable';
import { Tooltip } from '../../ui/tooltip';
import { useGuildMenu } from './use-guild-menu';

interface GuildTileProps {
  readonly guild: Guild;
  readonly index: number;
  readonly selected: boolean;
  readonly unread: boolean;
  readonly mentions: number;
}

function useLabel({ guild, unread, mentions }: GuildTileProps): string {
  const { t } = useLingui();
  if (guild.unavailable) return t`${guild.name}, not available now`;
  if (mentions > 0) {
    const waiting = plural(mentions, { one: '# mention', other: '# mentions' });
    return `${guild.name}, ${waiting}`;
  }
  return unread ? t`${guild.name}, unread` : guild.name;
}

/** A guild in the rail: 40 square, its mark at the left edge, its count cut out of the corner. */
export function GuildTile(props: GuildTileProps) {
  const { guild, index, selected, unread, mentions } = props;
  const label = useLabel(props);
  const menu = useGuildMenu(guild.id);
  return (
    <SortableItem id={guild.id} index={index}>
      {({ ref, isDragging }) => (
        <li ref={ref} className={cx('relative', isDragging && 'z-1 opacity-80')}>
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-1/2 -left-3 h-0 w-1 -translate-y-1/2 rounded-r-full bg-text transition-[height]',
              unread && 'h-2',
              selected && 'h-7 bg-accent-fill',
            )}
          />
          <Tooltip label={guild.name} side="right">
            <span>
              <ContextMenu groups={menu}>
                <Link
                  to="/channels/$guildId"
                  params={{ guildId: guild.id }}
                  aria-label={label}
                  aria-current={selected ? 'page' : undefined}
                  draggable={false}
                  className={cx(
                    'block rounded-tile transition-[filter] hover:brightness-110',
                    selected &&
                      'shadow-[0_0_0_2px_var(--floor),0_0_0_3.5px_var(--accent-fill)] focus-visible:outline-offset-4',
                    guild.unavailable && 'opacity-40 grayscale',
                  )}
                >
                  <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 40)} />
                </Link>
              </ContextMenu>
            </span>
          </Tooltip>
          <Badge
            count={mentions}
            className="pointer-events-none absolute -right-[5px] -bottom-1 shadow-[0_0_0_3px_var(--floor)]"
          />
        </li>
      )}
    </SortableItem>
  );
}
