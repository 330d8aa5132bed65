import { Command } from 'cmdk';
import { avatarUrl, guildIconUrl } from '../../lib/cdn';
import { modifier } from '../../lib/keys';
import { useRealtime } from '../../store/realtime';
import { Avatar, GuildIcon } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { marked } from './find';
import type { ShownTarget } from './use-targets';

interface TargetRowProps {
  readonly target: ShownTarget;
  readonly typed: string;
  readonly onChoose: () => void;
}

/** One place or action: what it is, where it belongs, what waits there. */
export function TargetRow({ target, typed, onChoose }: TargetRowProps) {
  const [before, hit, after] = marked(target.name, typed);
  const mentions = target.mentions ?? 0;
  return (
    <Command.Item
      value={target.key}
      onSelect={onChoose}
      className="flex min-h-[42px] cursor-default items-center gap-3 rounded-row px-3 py-0.5 text-ui font-medium data-[selected=true]:bg-active data-[selected=true]:[&>svg]:text-accent touch:min-h-11"
    >
      <Picture target={target} />
      <span className={cx('max-w-[65%] flex-none truncate', target.weight >= 1 && 'font-semibold')}>
        {before}
        <mark className="bg-transparent font-bold text-accent">{hit}</mark>
        {after}
      </span>
      {target.kind === 'channel' && target.guildId && <GuildName guildId={target.guildId} />}
      {target.kind === 'person' && <span className="truncate text-text-2">{target.also}</span>}
      <span className="ml-auto flex flex-none items-center">
        {mentions > 0 && <Badge count={mentions} />}
        {mentions === 0 && target.weight >= 1 && (
          <i className="mr-[5px] size-[7px] rounded-full bg-text" />
        )}
        {target.shortcut && (
          <Kbd keys={target.shortcut.replace('Mod', modifier())} className="touch:hidden" />
        )}
      </span>
    </Command.Item>
  );
}

function Picture({ target }: { readonly target: ShownTarget }) {
  const { userId = '', guildId = '' } = target;
  const avatar = useRealtime((it) => it.users[userId]?.avatar);
  const icon = useRealtime((it) => it.guilds[guildId]?.icon);
  if (target.icon) return <Icon icon={target.icon} className="text-text-3" />;
  if (target.userId) return <Avatar id={userId} src={avatarUrl(userId, avatar, 24)} size={24} />;
  return <GuildIcon id={guildId} src={guildIconUrl(guildId, icon, 24)} size={24} />;
}

function GuildName({ guildId }: { readonly guildId: string }) {
  const guild = useRealtime((it) => it.guilds[guildId]);
  if (!guild) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-text-2">
      <GuildIcon id={guildId} src={guildIconUrl(guildId, guild.icon, 18)} size={18} />
      <span className="truncate">{guild.name}</span>
    </span>
  );
}
