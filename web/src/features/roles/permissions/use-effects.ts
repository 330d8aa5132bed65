import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import {
  permissionsApi,
  type PermissionEffect,
  type PermissionTarget,
  type SupposedBits,
} from '../../../api/permissions';
import { useRealtime } from '../../../store/realtime';

/** What the server says of every permission of a role or member, by its bit. */
export interface Effects {
  readonly byBit: ReadonlyMap<string, PermissionEffect>;
  /** The category with which the channel is in sync. */
  readonly syncedWith: string | null;
  readonly failed: boolean;
}

/**
 * Asks the server what somebody may do and why, with what is not saved yet supposed; asks again when
 * roles, the place or the member change.
 */
export function useEffects(
  guildId: string,
  target: PermissionTarget,
  channelId: string | null,
  supposed: SupposedBits,
): Effects {
  const { data, isError, refetch } = useQuery({
    queryKey: ['permission-effects', guildId, target.kind, target.id, channelId, supposed],
    queryFn: ({ signal }) => permissionsApi.effects(guildId, target, channelId, supposed, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const roles = useRealtime((it) => it.roles[guildId]);
  const channel = useRealtime((it) => (channelId ? it.channels[channelId] : undefined));
  const parent = useRealtime((it) =>
    channel?.parent_id ? it.channels[channel.parent_id] : undefined,
  );
  const member = useRealtime((it) => it.members[guildId]?.[target.id]);
  useEffect(() => void refetch(), [roles, channel, parent, member, refetch]);
  return useMemo(
    () => ({
      byBit: new Map((data?.effects ?? []).map((it) => [it.permission, it])),
      syncedWith: data?.synced_with ?? null,
      failed: isError,
    }),
    [data, isError],
  );
}
