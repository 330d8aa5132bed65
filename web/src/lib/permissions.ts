import { Permission } from './permission-bits';

export { Permission } from './permission-bits';

/** An exception for a role (type 0) or a member (type 1) in one channel; bit sets as decimals. */
export interface PermissionOverwrite {
  readonly id: string;
  readonly type: number;
  readonly allow: string;
  readonly deny: string;
}

interface RolePermissions {
  readonly id: string;
  readonly permissions: string;
}

/** Whose permissions, in which guild. */
export interface PermissionSubject {
  readonly userId: string;
  /** The member's roles, without @everyone; empty for one who is no member. */
  readonly roleIds: readonly string[];
  readonly guild: {
    readonly id: string;
    readonly ownerId: string;
    readonly roles: Readonly<Record<string, RolePermissions>>;
  };
  /** ISO time until which the member is timed out, if at all. */
  readonly timedOutUntil?: string | null | undefined;
  /** Whether they have yet to accept the guild's rules. */
  readonly pending?: boolean | undefined;
}

const all = Object.values(Permission).reduce((bits, bit) => bits | bit, 0n);
const whileReading = Permission.ViewChannel | Permission.ReadMessageHistory;

function fromDecimal(bits: string | undefined): bigint {
  return bits ? BigInt(bits) : 0n;
}

/** The documented base: @everyone and the member's roles; owner and administrator have all. */
export function guildPermissions(subject: PermissionSubject): bigint {
  const { guild, roleIds, userId } = subject;
  if (userId === guild.ownerId) return all;
  let bits = fromDecimal(guild.roles[guild.id]?.permissions);
  for (const roleId of roleIds) bits |= fromDecimal(guild.roles[roleId]?.permissions);
  return bits & Permission.Administrator ? all : bits;
}

function apply(bits: bigint, overwrite: PermissionOverwrite | undefined): bigint {
  if (!overwrite) return bits;
  return (bits & ~fromDecimal(overwrite.deny)) | fromDecimal(overwrite.allow);
}

/**
 * What a member may do in a channel, by the documented algorithm: the base, then the overwrites of
 * @everyone, of the member's roles together, and of the member; without View channel nothing, without
 * Send messages nothing that a message carries; timed out or before the rules are accepted, only reading is left.
 */
export function channelPermissions(
  subject: PermissionSubject,
  overwrites: readonly PermissionOverwrite[],
  nowMs: number = Date.now(),
): bigint {
  const base = guildPermissions(subject);
  if (base & Permission.Administrator) return all;
  let bits = apply(
    base,
    overwrites.find((it) => it.id === subject.guild.id),
  );
  let allow = 0n;
  let deny = 0n;
  for (const it of overwrites) {
    if (it.type === 0 && it.id !== subject.guild.id && subject.roleIds.includes(it.id)) {
      allow |= fromDecimal(it.allow);
      deny |= fromDecimal(it.deny);
    }
  }
  bits = (bits & ~deny) | allow;
  bits = apply(
    bits,
    overwrites.find((it) => it.type === 1 && it.id === subject.userId),
  );
  return implied(bits, subject, nowMs);
}

function implied(bits: bigint, subject: PermissionSubject, nowMs: number): bigint {
  if (!(bits & Permission.ViewChannel)) return 0n;
  const until = subject.timedOutUntil ? Date.parse(subject.timedOutUntil) : 0;
  if (until > nowMs || subject.pending) return bits & whileReading;
  if (bits & Permission.SendMessages) return bits;
  return (
    bits &
    ~(
      Permission.MentionEveryone |
      Permission.SendTTSMessages |
      Permission.AttachFiles |
      Permission.EmbedLinks
    )
  );
}

/** Whether a bit set holds a permission. */
export function can(bits: bigint, permission: bigint): boolean {
  return (bits & permission) === permission;
}
