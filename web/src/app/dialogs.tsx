import { lazy, Suspense, type ComponentType } from 'react';
import { closeDialog, useDialogs, type DialogKind, type DialogRequest } from '../store/dialogs';

/** What every dialog gets: what it is about, and how to go. */
interface DialogProps<K extends DialogKind> {
  readonly request: Extract<DialogRequest, { kind: K }>;
  readonly onClose: () => void;
}

type Registry = { readonly [K in DialogKind]?: ComponentType<DialogProps<K>> };

/** Names the component of a dialog; its code loads when it first opens. */
function load<K extends DialogKind>(
  module: () => Promise<ComponentType<DialogProps<K>>>,
): ComponentType<DialogProps<K>> {
  return lazy(async () => ({ default: await module() }));
}

const registry: Registry = {
  'new-guild': load(
    async () => (await import('../features/new-guild/new-guild-dialog')).NewGuildDialog,
  ),
  'join-guild': load(
    async () => (await import('../features/new-guild/join-guild-dialog')).JoinGuildDialog,
  ),
  invite: load(async () => (await import('../features/invite/invite-dialog')).InviteDialog),
  'create-channel': load(
    async () =>
      (await import('../features/channel-settings/create-channel-dialog')).CreateChannelDialog,
  ),
  'delete-channel': load(
    async () =>
      (await import('../features/channel-settings/delete-channel-dialog')).DeleteChannelDialog,
  ),
  'leave-guild': load(
    async () => (await import('../features/guild-settings/leave-guild-dialog')).LeaveGuildDialog,
  ),
  'kick-member': load(
    async () => (await import('../features/guild-settings/kick-member-dialog')).KickMemberDialog,
  ),
  'ban-member': load(async () => (await import('../features/moderation/ban-dialog')).BanDialog),
  'ban-members': load(
    async () => (await import('../features/moderation/ban-many-dialog')).BanManyDialog,
  ),
  'time-out': load(
    async () => (await import('../features/moderation/time-out-dialog')).TimeOutDialog,
  ),
  nickname: load(
    async () => (await import('../features/moderation/nickname-dialog')).NicknameDialog,
  ),
  profile: load(async () => (await import('../features/profile/profile-card')).ProfileCard),
  'delete-role': load(
    async () => (await import('../features/roles/delete-role-dialog')).DeleteRoleDialog,
  ),
  report: load(async () => (await import('../features/reports/report-dialog')).ReportDialog),
  rules: load(async () => (await import('../features/welcome/rules-dialog')).RulesDialog),
  welcome: load(async () => (await import('../features/welcome/welcome-dialog')).WelcomeDialog),
  purge: load(async () => (await import('../features/moderation/purge-dialog')).PurgeDialog),
  'new-message': load(
    async () => (await import('../features/direct-messages/new-message-dialog')).NewMessageDialog,
  ),
  'edit-group': load(
    async () => (await import('../features/direct-messages/edit-group-dialog')).EditGroupDialog,
  ),
  'leave-group': load(
    async () => (await import('../features/direct-messages/leave-group-dialog')).LeaveGroupDialog,
  ),
  'add-friend': load(
    async () => (await import('../features/friends/add-friend-dialog')).AddFriendDialog,
  ),
  'remove-friend': load(
    async () => (await import('../features/friends/part-dialogs')).RemoveFriendDialog,
  ),
  'block-user': load(
    async () => (await import('../features/friends/part-dialogs')).BlockUserDialog,
  ),
  'friend-nickname': load(
    async () => (await import('../features/friends/friend-nickname-dialog')).FriendNicknameDialog,
  ),
  switcher: load(async () => (await import('../features/switcher/switcher-dialog')).SwitcherDialog),
  shortcuts: load(
    async () => (await import('../features/shortcuts/shortcuts-dialog')).ShortcutsDialog,
  ),
};

useDialogs.setState({ available: new Set(Object.keys(registry) as DialogKind[]) });

/** Shows the dialog that is open. */
export function DialogHost() {
  const request = useDialogs((it) => it.open);
  if (!request) return null;
  const Dialog = registry[request.kind] as ComponentType<DialogProps<DialogKind>> | undefined;
  return Dialog ? (
    <Suspense>
      <Dialog request={request} onClose={closeDialog} />
    </Suspense>
  ) : null;
}
