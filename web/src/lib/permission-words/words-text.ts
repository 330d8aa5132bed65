import { msg } from '@lingui/core/macro';
import type { PermissionWords } from './words';

/** What goes with messages. */
export const messageWords: readonly PermissionWords[] = [
  {
    key: 'SendMessages',
    where: 'text',
    name: msg`Write messages`,
    does: msg`Also replies. Threads have their own switch.`,
  },
  {
    key: 'EmbedLinks',
    where: 'text',
    name: msg`Show previews of links`,
    does: msg`What they link to unfolds below the message.`,
  },
  {
    key: 'AttachFiles',
    where: 'text',
    name: msg`Attach files`,
    does: msg`Pictures, sounds and documents.`,
  },
  {
    key: 'AddReactions',
    where: 'text',
    name: msg`React`,
    does: msg`Without this they can still join in with a reaction that is there.`,
  },
  {
    key: 'UseExternalEmojis',
    where: 'text',
    name: msg`Use emoji from elsewhere`,
    does: msg`Emoji of other guilds that they are in.`,
  },
  {
    key: 'UseExternalStickers',
    where: 'text',
    name: msg`Use stickers from elsewhere`,
    does: msg`Stickers of other guilds that they are in.`,
  },
  {
    key: 'MentionEveryone',
    where: 'text',
    name: msg`Mention @everyone and all roles`,
    does: msg`Rings many people at once.`,
  },
  {
    key: 'ManageMessages',
    where: 'text',
    name: msg`Manage messages`,
    does: msg`Delete what others wrote.`,
  },
  {
    key: 'PinMessages',
    where: 'text',
    name: msg`Pin messages`,
    does: msg`Keep messages at hand for everybody.`,
  },
  {
    key: 'BypassSlowmode',
    where: 'text',
    name: msg`Write without slow mode`,
    does: msg`They need not wait between two messages.`,
  },
  {
    key: 'ReadMessageHistory',
    where: 'text',
    name: msg`Read what was written before`,
    does: msg`Without this they see only what comes while they are here.`,
  },
  {
    key: 'SendTTSMessages',
    where: 'text',
    name: msg`Send spoken messages`,
    does: msg`A /tts message is read aloud.`,
  },
  {
    key: 'SendVoiceMessages',
    where: 'text',
    name: msg`Send voice messages`,
    does: msg`Recorded on the spot.`,
  },
  {
    key: 'SendPolls',
    where: 'text',
    name: msg`Create polls`,
    does: msg`Questions with answers to vote on.`,
  },
];

/** What goes with threads. */
export const threadWords: readonly PermissionWords[] = [
  {
    key: 'CreatePublicThreads',
    where: 'text',
    name: msg`Open threads`,
    does: msg`From a message, or on their own.`,
  },
  {
    key: 'CreatePrivateThreads',
    where: 'text',
    name: msg`Open private threads`,
    does: msg`Seen by invited people and those who manage threads.`,
  },
  {
    key: 'SendMessagesInThreads',
    where: 'text',
    name: msg`Write in threads`,
    does: msg`Apart from writing in the channel itself.`,
  },
  {
    key: 'ManageThreads',
    where: 'text',
    name: msg`Manage threads`,
    does: msg`Rename, close and delete them; see private ones.`,
  },
];
