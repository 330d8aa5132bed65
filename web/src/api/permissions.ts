import { http } from './http';

/** Whose permissions are asked: a role stands for a member who has it and no other. */
export interface PermissionTarget {
  readonly kind: 'role' | 'member';
  readonly id: string;
}

/** What decides about a permission. */
interface PermissionCause {
  readonly kind:
    | 'owner'
    | 'administrator'
    | 'role'
    | 'nobody'
    | 'overwrite'
    | 'hidden'
    | 'silent'
    | 'pending'
    | 'timeout';
  readonly role_id?: string;
  readonly target_id?: string;
  /** 0 for a role, 1 for a member. */
  readonly target_type?: number;
  /** The channel or category that has the overwrite. */
  readonly channel_id?: string;
}

export interface PermissionEffect {
  /** The permission's bit alone, as a decimal. */
  readonly permission: string;
  readonly allowed: boolean;
  readonly cause: PermissionCause;
}

export interface PermissionEffects {
  /** The category with which the channel is in sync. */
  readonly synced_with?: string;
  readonly effects: readonly PermissionEffect[];
}

/** What is supposed instead of what is saved: of a role, or of an overwrite. */
export interface SupposedBits {
  readonly permissions?: string;
  readonly allow?: string;
  readonly deny?: string;
}

/** A guild as somebody else sees it. */
export interface Sight {
  readonly permissions: string;
  readonly owner: boolean;
  readonly channels: readonly { readonly id: string; readonly permissions: string }[];
  /** How many more channels they see that the asking person does not. */
  readonly beyond: number;
}

function naming({ kind, id }: PermissionTarget) {
  return kind === 'role' ? { role_id: id } : { user_id: id };
}

/** Permissions with their causes, and overwrites. The first two are additions of our own. */
export const permissionsApi = {
  effects: (
    guildId: string,
    target: PermissionTarget,
    channelId: string | null,
    supposed: SupposedBits,
    signal?: AbortSignal,
  ) =>
    http.get<PermissionEffects>(`/guildhall/guilds/${guildId}/permission-effects`, {
      query: { ...naming(target), channel_id: channelId ?? undefined, ...supposed },
      ...(signal ? { signal } : {}),
    }),
  sight: (guildId: string, target: PermissionTarget, signal?: AbortSignal) =>
    http.get<Sight>(`/guildhall/guilds/${guildId}/sight`, {
      query: naming(target),
      ...(signal ? { signal } : {}),
    }),
  setOverwrite: (
    channelId: string,
    target: PermissionTarget,
    bits: { readonly allow: string; readonly deny: string },
  ) =>
    http.put<undefined>(`/channels/${channelId}/permissions/${target.id}`, {
      type: target.kind === 'role' ? 0 : 1,
      ...bits,
    }),
  deleteOverwrite: (channelId: string, targetId: string) =>
    http.delete<undefined>(`/channels/${channelId}/permissions/${targetId}`),
};
