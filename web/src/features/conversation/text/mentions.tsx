import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Hash } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { roleColour } from '../../../lib/colour';
import { displayName } from '../../../store/selectors';
import { useRealtime } from '../../../store/realtime';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { openProfile } from '../message/open-profile';
import { useTextContext } from './message-context';

const chip = 'rounded-inline px-1 py-px font-medium [box-decoration-break:clone]';
const plain = 'bg-accent-soft text-accent';
const toMe = 'bg-mention-chip font-semibold text-mention';

/** `@name` of a person, in brass when it is oneself; leads to their card. */
export function UserMention({ id }: { readonly id: string }) {
  const { guildId, mentions } = useTextContext();
  const { t } = useLingui();
  const [name, me] = useRealtime(
    useShallow((it): [string | null, boolean] => {
      const user = it.users[id] ?? mentions.find((mentioned) => mentioned.id === id);
      const member = guildId ? it.members[guildId]?.[id] : undefined;
      return [user ? displayName(user, member) : null, it.meId === id];
    }),
  );
  const look = cx(chip, me ? toMe : plain);
  if (name === null || !guildId) {
    return <span className={look}>@{name ?? t`unknown person`}</span>;
  }
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={cx(look, 'inline cursor-pointer text-start select-text hover:underline')}
      onClick={(event) => openProfile(guildId, id, event.currentTarget)}
    >
      @{name}
    </button>
  );
}

/** `@role`, in the role's colour; brass when one has it. */
export function RoleMention({ id }: { readonly id: string }) {
  const { guildId = '' } = useTextContext();
  const { t } = useLingui();
  const [name, colour, mine] = useRealtime(
    useShallow((it): [string | null, number, boolean] => {
      const role = it.roles[guildId]?.[id];
      const roles = it.meId ? it.members[guildId]?.[it.meId]?.roles : undefined;
      return [role?.name ?? null, role?.colors.primary_color ?? 0, roles?.includes(id) === true];
    }),
  );
  const shown = roleColour(colour);
  return (
    <span
      className={cx(chip, mine ? toMe : plain)}
      style={shown && !mine ? { color: shown } : undefined}
    >
      @{name ?? t`unknown role`}
    </span>
  );
}

/** `@everyone` and `@here`: always meant for oneself too. */
export function EveryoneMention({ name }: { readonly name: string }) {
  return <span className={cx(chip, toMe)}>@{name}</span>;
}

interface ChannelMentionProps {
  readonly id: string;
  /** A message in it that the chip leads to. */
  readonly messageId?: string | null;
}

/** A channel as a chip that leads there. */
export function ChannelMention({ id, messageId = null }: ChannelMentionProps) {
  const { t } = useLingui();
  const [name, guildId] = useRealtime(
    useShallow((it): [string | null, string | undefined] => [
      it.channels[id] ? (it.channels[id].name ?? '') : null,
      it.channels[id]?.guild_id,
    ]),
  );
  const look = cx(chip, plain, 'inline-flex items-baseline gap-0.5');
  const inner = (
    <>
      <Icon icon={Hash} size={14} className="self-center" />
      {name ?? t`no access`}
      {messageId && <span className="text-text-2">› {t`message`}</span>}
    </>
  );
  if (name === null) return <span className={look}>{inner}</span>;
  const params = { guildId: guildId ?? '@me', channelId: id };
  return messageId ? (
    <Link
      to="/channels/$guildId/$channelId/$messageId"
      params={{ ...params, messageId }}
      className={cx(look, 'hover:underline')}
    >
      {inner}
    </Link>
  ) : (
    <Link
      to="/channels/$guildId/$channelId"
      params={params}
      className={cx(look, 'hover:underline')}
    >
      {inner}
    </Link>
  );
}
