import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What kind of thing an entry of the audit log is about. */
type TargetKind = 'guild' | 'channel' | 'user' | 'role' | 'invite' | 'rule' | 'none';

export interface ActionWords {
  /** As one chooses it in a list. */
  readonly name: MessageDescriptor;
  /** As it stands behind the actor's name, before the target's. */
  readonly did: MessageDescriptor;
  readonly target: TargetKind;
}

const entries: readonly [number, TargetKind, MessageDescriptor, MessageDescriptor][] = [
  [1, 'guild', msg`Guild changed`, msg`changed the guild`],
  [10, 'channel', msg`Channel created`, msg`created the channel`],
  [11, 'channel', msg`Channel changed`, msg`changed the channel`],
  [12, 'channel', msg`Channel deleted`, msg`deleted the channel`],
  [13, 'channel', msg`Permissions added`, msg`added permissions in`],
  [14, 'channel', msg`Permissions changed`, msg`changed permissions in`],
  [15, 'channel', msg`Permissions removed`, msg`removed permissions in`],
  [20, 'user', msg`Member kicked`, msg`kicked`],
  [21, 'none', msg`Members pruned`, msg`pruned members`],
  [22, 'user', msg`Member banned`, msg`banned`],
  [23, 'user', msg`Ban lifted`, msg`lifted the ban of`],
  [24, 'user', msg`Member changed`, msg`changed the member`],
  [25, 'user', msg`Roles of a member changed`, msg`changed the roles of`],
  [28, 'user', msg`Bot added`, msg`added the bot`],
  [30, 'role', msg`Role created`, msg`created the role`],
  [31, 'role', msg`Role changed`, msg`changed the role`],
  [32, 'role', msg`Role deleted`, msg`deleted the role`],
  [40, 'invite', msg`Invite created`, msg`created an invite`],
  [41, 'invite', msg`Invite changed`, msg`changed an invite`],
  [42, 'invite', msg`Invite deleted`, msg`deleted an invite`],
  [72, 'user', msg`Messages deleted`, msg`deleted messages of`],
  [73, 'channel', msg`Messages purged`, msg`purged messages in`],
  [74, 'user', msg`Message pinned`, msg`pinned a message of`],
  [75, 'user', msg`Message unpinned`, msg`unpinned a message of`],
  [140, 'rule', msg`Rule created`, msg`created the rule`],
  [141, 'rule', msg`Rule changed`, msg`changed the rule`],
  [142, 'rule', msg`Rule deleted`, msg`deleted the rule`],
  [143, 'user', msg`Message blocked by a rule`, msg`was held back by a rule:`],
  [144, 'user', msg`Message reported by a rule`, msg`was reported by a rule:`],
  [145, 'user', msg`Member timed out by a rule`, msg`was timed out by a rule:`],
];

/** The actions of the log by their documented number. */
export const auditActions: ReadonlyMap<number, ActionWords> = new Map(
  entries.map(([number, target, name, did]) => [number, { name, did, target }]),
);
