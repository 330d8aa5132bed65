import { msg } from '@lingui/core/macro';
import type { PermissionWords } from './words';

/** What goes with voice and stages. */
export const voiceWords: readonly PermissionWords[] = [
  {
    key: 'Connect',
    where: 'voice',
    name: msg`Join voice`,
    does: msg`And hear the others.`,
  },
  {
    key: 'Speak',
    where: 'voice',
    name: msg`Speak`,
    does: msg`Be heard by the others.`,
  },
  {
    key: 'Stream',
    where: 'voice',
    name: msg`Camera and screen`,
    does: msg`Show video.`,
  },
  {
    key: 'UseVAD',
    where: 'voice',
    name: msg`Speak without a key`,
    does: msg`Without this they hold a key to be heard.`,
  },
  {
    key: 'PrioritySpeaker',
    where: 'voice',
    name: msg`Speak with priority`,
    does: msg`The others become quieter meanwhile.`,
  },
  {
    key: 'UseSoundboard',
    where: 'voice',
    name: msg`Use the soundboard`,
    does: msg`Sounds of this guild.`,
  },
  {
    key: 'UseExternalSounds',
    where: 'voice',
    name: msg`Use sounds from elsewhere`,
    does: msg`Sounds of other guilds that they are in.`,
  },
  {
    key: 'SetVoiceChannelStatus',
    where: 'voice',
    name: msg`Set the status of a voice channel`,
    does: msg`A line below its name.`,
  },
  {
    key: 'MuteMembers',
    where: 'voice',
    name: msg`Mute others`,
    does: msg`For everybody, in voice.`,
  },
  {
    key: 'DeafenMembers',
    where: 'voice',
    name: msg`Deafen others`,
    does: msg`They hear nothing in voice.`,
  },
  {
    key: 'MoveMembers',
    where: 'voice',
    name: msg`Move others`,
    does: msg`Into another voice channel, or out.`,
  },
  {
    key: 'RequestToSpeak',
    where: 'voice',
    name: msg`Raise a hand`,
    does: msg`Ask to speak on a stage.`,
  },
];

/** Apps and events. */
export const appWords: readonly PermissionWords[] = [
  {
    key: 'UseApplicationCommands',
    where: 'both',
    name: msg`Use commands of apps`,
    does: msg`Slash commands and those of context menus.`,
  },
  {
    key: 'UseEmbeddedActivities',
    where: 'both',
    name: msg`Use activities`,
    does: msg`Games and tools inside voice.`,
  },
  {
    key: 'UseExternalApps',
    where: 'both',
    name: msg`Use their own apps`,
    does: msg`Answers of apps that they brought are seen by all.`,
  },
  {
    key: 'CreateEvents',
    where: 'both',
    name: msg`Create events`,
    does: msg`And change those that they created.`,
  },
  {
    key: 'ManageEvents',
    where: 'both',
    name: msg`Manage events`,
    does: msg`Change and end those of everybody.`,
  },
];
