import { Trans, useLingui } from '@lingui/react/macro';
import type { Card } from '../../api/me';
import { avatarUrl, guildIconUrl } from '../../lib/cdn';
import { usePerson } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { displayName } from '../../store/selectors';
import { useFriendActions } from '../../store/use-friend-actions';
import { useMemberActions } from '../../store/use-member-actions';
import { useTimeLeft } from '../../store/use-time-left';
import { Avatar, GuildIcon } from '../../ui/avatar';
import { Tag } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { toastFailure, toastOutcome } from '../../ui/toast';
import { CardRoles } from './card-roles';
import { NoteField } from './note-field';
import { Part } from './part';

interface CardBodyProps {
  readonly guildId: string;
  readonly card: Card;
}

/** Banner, picture, name, words, roles, guilds in common, and what a moderator can do. */
export function CardBody({ guildId, card }: CardBodyProps) {
  const { user, user_profile: profile } = card;
  const member = useRealtime((it) => it.members[guildId]?.[user.id]);
  const roleIds = member?.roles ?? card.guild_member?.roles ?? [];
  const until = member?.timedOutUntil ?? card.guild_member?.communication_disabled_until;
  const left = useTimeLeft(until);
  const name = member?.nick ?? card.guild_member?.nick ?? displayName(user);
  return (
    <div className="[--surface:var(--overlay)]">
      <div className="h-[92px] bg-accent-soft" />
      <div className="grid gap-3 px-4 pb-4">
        <Avatar
          id={user.id}
          src={avatarUrl(user.id, user.avatar, 80)}
          size={80}
          className="-mt-[42px] rounded-full shadow-[0_0_0_4px_var(--overlay)]"
        />
        <div>
          <h2 className="flex items-center gap-2 font-display text-[1.3125rem] leading-[1.625rem] font-bold tracking-[-0.015em] wrap-anywhere">
            {name}
            {user.bot && (
              <Tag>
                <Trans>Bot</Trans>
              </Tag>
            )}
          </h2>
          <p className="text-second text-text-3">
            @{user.username}
            {profile?.pronouns && ` · ${profile.pronouns}`}
          </p>
        </div>
        {left && (
          <p role="timer" className="text-second font-medium text-warning tabular-nums">
            <Trans>Timed out for {left} more</Trans>
          </p>
        )}
        {profile?.bio && <p className="text-ui whitespace-pre-wrap text-text-2">{profile.bio}</p>}
        {(member ?? card.guild_member) && (
          <CardRoles guildId={guildId} userId={user.id} roleIds={roleIds} name={name} />
        )}
        <MutualGuilds card={card} />
        <NoteField userId={user.id} />
        <Actions guildId={guildId} userId={user.id} roleIds={roleIds} bot={user.bot === true} />
      </div>
    </div>
  );
}

/** The guilds that both are in. */
function MutualGuilds({ card }: { readonly card: Card }) {
  const guilds = useRealtime((it) => it.guilds);
  const meId = useRealtime((it) => it.meId);
  const common = (card.mutual_guilds ?? []).flatMap((it) => guilds[it.id] ?? []);
  if (card.user.id === meId || common.length === 0) return null;
  return (
    <Part title={<Trans>Guilds in common</Trans>}>
      <ul className="flex flex-wrap gap-x-3 gap-y-1.5">
        {common.slice(0, 12).map((guild) => (
          <li key={guild.id} className="flex min-w-0 items-center gap-1.5 text-second">
            <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 18)} size={18} />
            <span className="min-w-0 truncate">{guild.name}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface ActionsProps {
  readonly guildId: string;
  readonly userId: string;
  readonly roleIds: readonly string[];
  readonly bot: boolean;
}

/** What may be done about them, and to them here. */
function Actions({ guildId, userId, roleIds, bot }: ActionsProps) {
  const { name } = usePerson(userId, guildId);
  const { t } = useLingui();
  const asFriend = useFriendActions(userId, name, bot, toastOutcome);
  const asMember = useMemberActions(guildId, userId, roleIds, name, toastFailure);
  const all = [...asFriend, ...asMember];
  const actions = [...all.filter((it) => !it.danger), ...all.filter((it) => it.danger)];
  if (actions.length === 0) return null;
  return (
    <div role="group" aria-label={t`Actions`} className="-mx-2 grid border-t border-line pt-2">
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          onClick={action.onSelect}
          className={cx(
            'focus-inset flex h-8 items-center gap-2.5 rounded-small px-2 text-left text-[0.875rem] leading-5 font-medium hover:bg-hover touch:h-11',
            action.danger && 'text-danger',
          )}
        >
          <Icon icon={action.icon} size={16} className={cx(!action.danger && 'text-text-3')} />
          {action.label}
        </button>
      ))}
    </div>
  );
}
