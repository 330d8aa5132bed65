import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { guildIconUrl } from '../../lib/cdn';
import { useGuild } from '../../store/hooks';
import type { Channel } from '../../store/types';
import { useChannelMarks, useWaitingChannels } from '../../store/unread';
import { GuildIcon } from '../../ui/avatar';
import { Badge } from '../../ui/badge';

/** A channel where something waits, with the guild it belongs to. */
function WaitingRow({ channel }: { readonly channel: Channel }) {
  const { t } = useLingui();
  const guild = useGuild(channel.guild_id);
  const { mentions } = useChannelMarks(channel.id);
  const name = channel.name ?? '';
  if (!guild) return null;
  const waiting =
    mentions > 0 ? plural(mentions, { one: '# mention', other: '# mentions' }) : t`unread`;
  return (
    <li>
      <Link
        to="/channels/$guildId/$channelId"
        params={{ guildId: guild.id, channelId: channel.id }}
        aria-label={t`${name} in ${guild.name}, ${waiting}`}
        className="focus-inset flex h-[2.625rem] items-center gap-[11px] rounded-row px-2 transition-colors hover:bg-hover touch:h-12"
      >
        <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 28)} size={28} />
        <span className="grid min-w-0 flex-1">
          <b className="truncate text-ui leading-[1.125rem] font-semibold">{name}</b>
          <small className="truncate text-meta text-text-3">{guild.name}</small>
        </span>
        {mentions > 0 ? (
          <Badge count={mentions} />
        ) : (
          <span aria-hidden="true" className="mr-[5px] size-[7px] flex-none rounded-full bg-text" />
        )}
      </Link>
    </li>
  );
}

/** More than fit the eye are reached from their guilds. */
const shownMax = 30;

/** Where something waits for this person, in all their guilds; mentions first. */
export function WaitingList() {
  const { t } = useLingui();
  const channels = useWaitingChannels();
  return (
    <section aria-label={t`Waiting for you`}>
      <h2 className="px-2 pt-3 pb-1.5 font-sans text-meta font-semibold text-text-3">
        <Trans>Waiting for you</Trans>
      </h2>
      {channels.length === 0 ? (
        <p className="px-2 text-second text-text-3">
          <Trans>Nothing. You have read it all.</Trans>
        </p>
      ) : (
        <ul>
          {channels.slice(0, shownMax).map((channel) => (
            <WaitingRow key={channel.id} channel={channel} />
          ))}
        </ul>
      )}
    </section>
  );
}
