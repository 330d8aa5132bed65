import { msg } from '@lingui/core/macro';
import type { PermissionWords } from './words';

/** What concerns the guild itself. */
export const guildWords: readonly PermissionWords[] = [
  {
    key: 'ViewChannel',
    where: 'both',
    name: msg`See channels`,
    does: msg`Without this a channel does not exist for them.`,
  },
  {
    key: 'ManageChannels',
    where: 'both',
    name: msg`Manage channels`,
    does: msg`Create, change and delete channels.`,
  },
  {
    key: 'ManageRoles',
    where: 'both',
    name: msg`Manage roles`,
    does: msg`Create and change roles below their own; in a channel, its permissions.`,
  },
  {
    key: 'ManageGuild',
    where: 'guild',
    name: msg`Manage the guild`,
    does: msg`Name, picture and settings; add bots.`,
  },
  {
    key: 'ViewAuditLog',
    where: 'guild',
    name: msg`View the audit log`,
    does: msg`Who changed what, and why.`,
  },
  {
    key: 'ManageWebhooks',
    where: 'both',
    name: msg`Manage webhooks`,
    does: msg`Let other programs post here.`,
  },
  {
    key: 'CreateGuildExpressions',
    where: 'guild',
    name: msg`Add emoji, stickers and sounds`,
    does: msg`And change those that they added.`,
  },
  {
    key: 'ManageGuildExpressions',
    where: 'guild',
    name: msg`Manage emoji, stickers and sounds`,
    does: msg`Change and delete those of everybody.`,
  },
  {
    key: 'ViewGuildInsights',
    where: 'guild',
    name: msg`View guild insights`,
    does: msg`Figures about growth and activity.`,
  },
  {
    key: 'ViewCreatorMonetizationAnalytics',
    where: 'guild',
    name: msg`View monetization figures`,
    does: msg`Only other clients have a place for this.`,
  },
];

/** What concerns its members. */
export const memberWords: readonly PermissionWords[] = [
  {
    key: 'CreateInstantInvite',
    where: 'both',
    name: msg`Create invites`,
    does: msg`Bring new people in.`,
  },
  {
    key: 'ChangeNickname',
    where: 'guild',
    name: msg`Change their nickname`,
    does: msg`Their own name in this guild.`,
  },
  {
    key: 'ManageNicknames',
    where: 'guild',
    name: msg`Manage nicknames`,
    does: msg`Change the names of others who stand below them.`,
  },
  {
    key: 'KickMembers',
    where: 'guild',
    name: msg`Kick members`,
    does: msg`They can come back by an invite.`,
  },
  {
    key: 'BanMembers',
    where: 'guild',
    name: msg`Ban members`,
    does: msg`They cannot come back until somebody lifts the ban.`,
  },
  {
    key: 'ModerateMembers',
    where: 'guild',
    name: msg`Time out members`,
    does: msg`For a while they can read and nothing else.`,
  },
];

/** What passes everything else by. */
export const advancedWords: readonly PermissionWords[] = [
  {
    key: 'Administrator',
    where: 'guild',
    name: msg`Administrator`,
    does: msg`Everything, past every channel’s permissions. Give it to few.`,
  },
];
