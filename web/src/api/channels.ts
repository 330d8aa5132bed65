import type { APIChannel } from 'discord-api-types/v10';
import type { PermissionOverwrite } from '../lib/permissions';
import { http } from './http';

export interface ChannelChange {
  readonly name?: string;
  readonly topic?: string | null;
  readonly rate_limit_per_user?: number;
  readonly parent_id?: string | null;
  readonly permission_overwrites?: readonly PermissionOverwrite[];
}

/** Channels: https://discord.com/developers/docs/resources/channel */
export const channelsApi = {
  change: (channelId: string, change: ChannelChange) =>
    http.patch<APIChannel>(`/channels/${channelId}`, change),
  delete: (channelId: string) => http.delete<APIChannel>(`/channels/${channelId}`),
};
