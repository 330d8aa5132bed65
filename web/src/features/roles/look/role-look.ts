import type { RoleChange } from '../../../api/roles';
import { roleIconUrl } from '../../../lib/cdn';
import type { Role } from '../../../store/types';

/** What of a role is drafted. */
export interface RoleLook {
  readonly name: string;
  readonly primary: number;
  readonly secondary: number | null;
  readonly tertiary: number | null;
  readonly hoist: boolean;
  readonly mentionable: boolean;
  /** Where the picture is, or a data URI of a new one. */
  readonly icon: string | null;
  readonly emoji: string | null;
}

/** A role as it is saved. */
export function lookOf(role: Role): RoleLook {
  return {
    name: role.name,
    primary: role.colors.primary_color,
    secondary: role.colors.secondary_color,
    tertiary: role.colors.tertiary_color,
    hoist: role.hoist,
    mentionable: role.mentionable,
    icon: roleIconUrl(role.id, role.icon, 32),
    emoji: role.unicode_emoji ?? null,
  };
}

/** The request that brings a role from one look to another. */
export function lookChange(saved: RoleLook, changes: Partial<RoleLook>): RoleChange {
  const { primary, secondary, tertiary, emoji, ...rest } = changes;
  const next = { ...saved, ...changes };
  const recoloured = primary !== undefined || secondary !== undefined || tertiary !== undefined;
  return {
    ...rest,
    ...(emoji !== undefined && { unicode_emoji: emoji }),
    ...(recoloured && {
      colors: {
        primary_color: next.primary,
        secondary_color: next.secondary,
        tertiary_color: next.tertiary,
      },
    }),
  };
}
