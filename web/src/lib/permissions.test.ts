import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  can,
  channelPermissions,
  guildPermissions,
  Permission,
  type PermissionOverwrite,
  type PermissionSubject,
} from './permissions';

const view = Permission.ViewChannel;
const send = Permission.SendMessages;

function subject(over: Partial<PermissionSubject> = {}, everyone = view | send): PermissionSubject {
  return {
    userId: 'u',
    roleIds: ['r1', 'r2'],
    guild: {
      id: 'g',
      ownerId: 'o',
      roles: {
        g: { id: 'g', permissions: everyone.toString() },
        r1: { id: 'r1', permissions: '0' },
        r2: { id: 'r2', permissions: Permission.AttachFiles.toString() },
      },
    },
    ...over,
  };
}

const overwrite = (id: string, type: number, allow: bigint, deny: bigint): PermissionOverwrite => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});

describe('permissions', () => {
  it('the base unites @everyone and the roles', () => {
    expect(guildPermissions(subject())).toBe(view | send | Permission.AttachFiles);
  });

  it('the owner and administrators have all, whatever a channel denies', () => {
    const deny = [overwrite('g', 0, 0n, view), overwrite('o', 1, 0n, view)];
    expect(can(channelPermissions(subject({ userId: 'o' }), deny), Permission.BanMembers)).toBe(
      true,
    );
    const admin = subject({}, Permission.Administrator);
    expect(can(channelPermissions(admin, deny), Permission.ManageRoles)).toBe(true);
  });

  it('overwrites apply in order: @everyone, roles together, the member', () => {
    const denied = overwrite('g', 0, 0n, send);
    expect(can(channelPermissions(subject(), [denied]), send)).toBe(false);
    const roles = [denied, overwrite('r1', 0, 0n, send), overwrite('r2', 0, send, 0n)];
    expect(can(channelPermissions(subject(), roles), send)).toBe(true);
    const member = [...roles, overwrite('u', 1, 0n, send)];
    expect(can(channelPermissions(subject(), member), send)).toBe(false);
  });

  it('an overwrite of a role that the member lacks does nothing', () => {
    expect(can(channelPermissions(subject(), [overwrite('r3', 0, 0n, send)]), send)).toBe(true);
  });

  it('without View channel there is nothing; without Send messages nothing a message carries', () => {
    expect(channelPermissions(subject(), [overwrite('g', 0, 0n, view)])).toBe(0n);
    const mute = channelPermissions(subject(), [overwrite('g', 0, 0n, send)]);
    expect(can(mute, Permission.AttachFiles)).toBe(false);
    expect(can(mute, view)).toBe(true);
  });

  it('a timeout leaves reading until it ends', () => {
    const until = '2026-01-01T00:00:10.000000+00:00';
    const timed = subject({ timedOutUntil: until });
    expect(channelPermissions(timed, [], Date.parse(until) - 1)).toBe(view);
    expect(can(channelPermissions(timed, [], Date.parse(until)), send)).toBe(true);
  });

  it('the order of the roles’ overwrites never matters', () => {
    const bits = fc.bigInt({ min: 0n, max: (1n << 53n) - 1n });
    fc.assert(
      fc.property(bits, bits, bits, bits, (a, b, c, d) => {
        const one = overwrite('r1', 0, a, b);
        const two = overwrite('r2', 0, c, d);
        expect(channelPermissions(subject(), [one, two])).toBe(
          channelPermissions(subject(), [two, one]),
        );
      }),
    );
  });
});
