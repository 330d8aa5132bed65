import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { useGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { useGuildActions } from './use-guild-actions';

/** How many are here now, as the member list counts; null before it was seen. */
function useHere(guildId: string): number | null {
  return useRealtime((it) => {
    const lists = it.memberLists[guildId];
    return lists?.everyone?.onlineCount ?? null;
  });
}

/** The guild's name over its channels: a menu of what can be done with it. */
export function GuildHead({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  const here = useHere(guildId);
  const groups = useGuildActions(guildId);
  if (!guild) return null;
  const members = plural(guild.member_count, { one: '# member', other: '# members' });
  return (
    <header className="flex-none">
      <Menu groups={groups} align="end">
        <button
          type="button"
          aria-label={t`${guild.name}, menu`}
          className="focus-inset group grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 rounded-tile px-3 py-2 text-left transition-colors hover:bg-hover data-[state=open]:bg-active"
        >
          <h1 className="truncate text-[1.0625rem] leading-[1.375rem] font-[650] tracking-[-0.01em]">
            {guild.name}
          </h1>
          <Icon
            icon={ChevronDown}
            size={16}
            className="text-text-3 transition-transform group-data-[state=open]:rotate-180"
          />
          <small className="col-span-2 text-meta text-text-3 tabular-nums">
            {here === null ? members : t`${members} · ${here} here`}
          </small>
        </button>
      </Menu>
    </header>
  );
}
