import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** How a value is read. */
export type ValueKind =
  | 'text'
  | 'yes'
  | 'channel'
  | 'channels'
  | 'user'
  | 'roles'
  | 'time'
  | 'seconds'
  | 'colours'
  | 'level'
  | 'notifications'
  | 'filter'
  | 'features'
  | 'picture'
  | 'pauses'
  | 'places'
  | 'rules'
  | 'overwrites'
  | 'trigger'
  | 'measures'
  | 'rule-kind'
  | 'arrivals'
  | 'left-out';

interface KeyWords {
  readonly name: MessageDescriptor;
  readonly kind: ValueKind;
}

const own = (name: MessageDescriptor, kind: ValueKind = 'text'): KeyWords => ({ name, kind });

/** The fields of the log in words, with how their values are read. */
const keys: Readonly<Record<string, KeyWords>> = {
  name: own(msg`Name`),
  description: own(msg`Description`),
  topic: own(msg`Topic`),
  nick: own(msg`Nickname`),
  icon_hash: own(msg`Picture`, 'picture'),
  avatar_hash: own(msg`Picture`, 'picture'),
  unicode_emoji: own(msg`Emoji`),
  owner_id: own(msg`Owner`, 'user'),
  inviter_id: own(msg`By`, 'user'),
  system_channel_id: own(msg`Channel for arrivals`, 'channel'),
  safety_alerts_channel_id: own(msg`Channel for safety alerts`, 'channel'),
  afk_channel_id: own(msg`Channel of those away`, 'channel'),
  channel_id: own(msg`Channel`, 'channel'),
  parent_id: own(msg`Category`, 'channel'),
  afk_timeout: own(msg`Away after`, 'seconds'),
  rate_limit_per_user: own(msg`Slow mode`, 'seconds'),
  max_age: own(msg`Lasts`, 'seconds'),
  max_uses: own(msg`Uses at most`),
  uses: own(msg`Uses`),
  code: own(msg`Code`),
  temporary: own(msg`Only while they are here`, 'yes'),
  verification_level: own(msg`Verification level`, 'level'),
  default_message_notifications: own(msg`Notifications`, 'notifications'),
  explicit_content_filter: own(msg`Picture filter`, 'filter'),
  preferred_locale: own(msg`Language`),
  features: own(msg`Features`, 'features'),
  incidents_data: own(msg`Pauses`, 'pauses'),
  welcome_channels: own(msg`Welcome`, 'places'),
  form_fields: own(msg`Rules`, 'rules'),
  position: own(msg`Place`),
  nsfw: own(msg`For adults`, 'yes'),
  bitrate: own(msg`Bit rate`),
  user_limit: own(msg`People at most`),
  permission_overwrites: own(msg`Permissions`, 'overwrites'),
  color: own(msg`Colour`, 'left-out'),
  colors: own(msg`Colour`, 'colours'),
  hoist: own(msg`Shown apart`, 'yes'),
  mentionable: own(msg`Can be mentioned`, 'yes'),
  communication_disabled_until: own(msg`Timed out until`, 'time'),
  deaf: own(msg`Deafened`, 'yes'),
  mute: own(msg`Muted`, 'yes'),
  $add: own(msg`Roles given`, 'roles'),
  $remove: own(msg`Roles taken`, 'roles'),
  enabled: own(msg`Switched on`, 'yes'),
  exempt_roles: own(msg`Exempt roles`, 'roles'),
  exempt_channels: own(msg`Exempt channels`, 'channels'),
  trigger_metadata: own(msg`What it looks for`, 'trigger'),
  actions: own(msg`What it does`, 'measures'),
  trigger_type: own(msg`Kind of rule`, 'rule-kind'),
  event_type: own(msg`When`, 'left-out'),
  type: own(msg`Kind`, 'left-out'),
  id: own(msg`Id`, 'left-out'),
  flags: own(msg`Flags`, 'left-out'),
  system_channel_flags: own(msg`What the arrivals channel does without`, 'arrivals'),
};

/** A field in words; null for one that is not known. */
export function auditKey(key: string): KeyWords | null {
  return keys[key] ?? null;
}
