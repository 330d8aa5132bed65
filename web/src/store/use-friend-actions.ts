import { useLingui } from '@lingui/react/macro';
import {
  Ban,
  PencilLine,
  ShieldCheck,
  UserCheck,
  UserMinus,
  UserPlus,
  UserX,
  X,
} from 'lucide-react';
import { relationshipsApi } from '../api/relationships';
import { openDialog } from './dialogs';
import { useRealtime } from './realtime';
import { blocked, friend, incoming, outgoing } from './reducers/relationships';
import { useRelationship } from './relationships';
import type { MemberAction } from './use-member-actions';
import { useErrorText } from './use-request';

/** What was done, in words, or what went wrong. */
export type Say = (said: string, failed: boolean) => void;

/** The requests about one person, whose outcome goes to `say`. */
export function useFriendRequests(userId: string, name: string, say: Say) {
  const { t } = useLingui();
  const text = useErrorText();
  const send = (request: Promise<unknown>, done?: string) => {
    request.then(
      () => done && say(done, false),
      (error: unknown) => say(text(error), true),
    );
  };
  return {
    ask: () => send(relationshipsApi.ask(userId), t`${name} was asked to be friends`),
    accept: () => send(relationshipsApi.ask(userId), t`${name} is your friend now`),
    decline: () => send(relationshipsApi.remove(userId)),
    unblock: () => send(relationshipsApi.remove(userId), t`${name} is not blocked any more`),
  };
}

/**
 * What this person may do about somebody as a friend: whatever is the next step, then to part, then
 * to block. Nothing about oneself.
 */
export function useFriendActions(
  userId: string,
  name: string,
  bot: boolean,
  say: Say,
): MemberAction[] {
  const { t } = useLingui();
  const self = useRealtime((it) => it.meId === userId);
  const type = useRelationship(userId)?.type;
  const { ask, accept, decline, unblock } = useFriendRequests(userId, name, say);
  if (self) return [];
  const open = (kind: 'remove-friend' | 'block-user' | 'friend-nickname') => () =>
    openDialog({ kind, userId });
  const block = { label: t`Block`, icon: Ban, danger: true, onSelect: open('block-user') };
  switch (type) {
    case friend:
      return [
        {
          label: t`Friend nickname`,
          icon: PencilLine,
          onSelect: open('friend-nickname'),
        },
        { label: t`Remove friend`, icon: UserMinus, danger: true, onSelect: open('remove-friend') },
        block,
      ];
    case blocked:
      return [{ label: t`Unblock`, icon: ShieldCheck, onSelect: unblock }];
    case incoming:
      return [
        { label: t`Accept friend request`, icon: UserCheck, onSelect: accept },
        { label: t`Decline friend request`, icon: X, onSelect: decline },
        block,
      ];
    case outgoing:
      return [{ label: t`Take back friend request`, icon: UserX, onSelect: decline }, block];
    default:
      return bot ? [block] : [{ label: t`Add friend`, icon: UserPlus, onSelect: ask }, block];
  }
}
