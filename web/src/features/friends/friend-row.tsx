import { useLingui } from '@lingui/react/macro';
import { Check, Copy, Ellipsis, MessageSquare, X } from 'lucide-react';
import { avatarUrl } from '../../lib/cdn';
import { blocked, friend, incoming, outgoing } from '../../store/reducers/relationships';
import type { Acquaintance } from '../../store/relationships';
import { useFriendActions, useFriendRequests } from '../../store/use-friend-actions';
import { useOpenConversation } from '../../store/use-open-conversation';
import { usePresence, usePresenceName } from '../../store/use-presence';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { ContextMenu } from '../../ui/context-menu';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuGroups } from '../../ui/menu';
import { toast, toastFailure, toastOutcome } from '../../ui/toast';

function useGroups({ user, name }: Acquaintance): MenuGroups {
  const { t } = useLingui();
  const actions = useFriendActions(user.id, name, user.bot === true, toastOutcome);
  const copy = () => {
    void navigator.clipboard.writeText(user.username);
    toast({ text: t`Username copied` });
  };
  return [
    actions.filter((it) => !it.danger),
    [{ label: t`Copy username`, icon: Copy, onSelect: copy }],
    actions.filter((it) => it.danger),
  ];
}

/** The next step with somebody, at hand. */
function Steps({ person }: { readonly person: Acquaintance }) {
  const { t } = useLingui();
  const { user, name, type } = person;
  const { accept, decline, unblock } = useFriendRequests(user.id, name, toastOutcome);
  const openConversation = useOpenConversation(toastFailure);
  if (type === incoming) {
    return (
      <>
        <IconButton icon={X} label={t`Decline ${name}`} onClick={decline} />
        <IconButton
          icon={Check}
          label={t`Accept ${name}`}
          onClick={accept}
          className="bg-accent-fill text-on-accent hover:bg-accent-hover hover:text-on-accent"
        />
      </>
    );
  }
  if (type === outgoing) {
    return <IconButton icon={X} label={t`Take back the request to ${name}`} onClick={decline} />;
  }
  return type === blocked ? (
    <Button size="small" onClick={unblock} aria-label={t`Unblock ${name}`}>
      {t`Unblock`}
    </Button>
  ) : (
    <IconButton
      icon={MessageSquare}
      label={t`Message ${name}`}
      onClick={() => openConversation(user.id)}
    />
  );
}

/** One person: 56 high, presence at the avatar's edge, what can be done at the right. */
export function FriendRow({ person }: { readonly person: Acquaintance }) {
  const { t } = useLingui();
  const { user, name, type } = person;
  const { presence, says } = usePresence(user.id);
  const presenceName = usePresenceName();
  const groups = useGroups(person);
  const seen = type === friend;
  const away = seen && presence === 'offline';
  const about = seen ? (says ?? presenceName(presence)) : `@${user.username}`;
  return (
    <ContextMenu groups={groups}>
      <li
        aria-label={name}
        className="flex h-14 items-center gap-3 rounded-row px-3 transition-colors hover:bg-hover phone:h-16"
      >
        <Avatar
          id={user.id}
          src={avatarUrl(user.id, user.avatar, 40)}
          size={40}
          presence={seen ? presence : undefined}
          className={cx(away && 'opacity-60')}
        />
        <span className="grid min-w-0 flex-1">
          <b className={cx('truncate text-message font-semibold', away && 'text-text-2')}>{name}</b>
          <small className="truncate text-second text-text-3">{about}</small>
        </span>
        <Steps person={person} />
        <Menu groups={groups}>
          <IconButton icon={Ellipsis} label={t`More about ${name}`} />
        </Menu>
      </li>
    </ContextMenu>
  );
}
