import { Plural, Trans } from '@lingui/react/macro';
import type { APIInvite } from 'discord-api-types/v10';
import { Hash, Volume2 } from 'lucide-react';
import { avatarUrl, guildIconUrl } from '../../lib/cdn';
import { Avatar } from '../../ui/avatar';
import { HallTitle } from '../../ui/hall-page';
import { Icon } from '../../ui/icon';

/** Whose invite, to which guild, how many are there, and in which channel one arrives. */
export function InviteHead({ invite }: { readonly invite: APIInvite }) {
  const { guild, inviter, channel } = invite;
  if (!guild) return null;
  const name = inviter ? (inviter.global_name ?? inviter.username) : '';
  const members = invite.approximate_member_count ?? 0;
  return (
    <HallTitle
      guild={{ id: guild.id, icon: guildIconUrl(guild.id, guild.icon, 64) }}
      title={guild.name}
      over={
        inviter ? (
          <>
            <Avatar id={inviter.id} src={avatarUrl(inviter.id, inviter.avatar, 18)} size={18} />
            <Trans>{name} invites you to</Trans>
          </>
        ) : (
          <Trans>You are invited to</Trans>
        )
      }
    >
      {guild.description && <p className="mb-3 wrap-anywhere">{guild.description}</p>}
      <p className="flex flex-wrap gap-x-[18px] gap-y-1 text-second font-medium">
        <Count className="bg-online">
          <Trans>{invite.approximate_presence_count ?? 0} here now</Trans>
        </Count>
        <Count className="bg-offline">
          <Plural value={members} one="# member" other="# members" />
        </Count>
        {channel?.name && (
          <span className="flex items-center gap-1">
            <Icon
              icon={(channel.type as number) === 2 ? Volume2 : Hash}
              size={14}
              className="text-text-3"
            />
            {channel.name}
          </span>
        )}
      </p>
    </HallTitle>
  );
}

interface CountProps {
  readonly className: string;
  readonly children: React.ReactNode;
}

function Count({ className, children }: CountProps) {
  return (
    <span className="flex items-center gap-[7px] tabular-nums">
      <i aria-hidden="true" className={`size-2 rounded-full ${className}`} />
      {children}
    </span>
  );
}
