import type { ReactNode } from 'react';
import { permissionsApi, type PermissionTarget } from '../../../api/permissions';
import { channelKind } from '../../../lib/channel-kind';
import type { AllowDeny } from '../../../lib/permission-choice';
import type { Channel } from '../../../store/types';
import { PermissionMatrix } from './permission-matrix';
import { usePlaceLocks } from './use-locks';
import type { PlaceKind } from '../../../lib/permission-words/words';

interface PlaceMatrixProps {
  readonly guildId: string;
  readonly target: PermissionTarget;
  readonly channel: Channel;
  readonly head?: ReactNode;
}

/** What kind of place a channel is for permissions. */
function placeKind(type: number): PlaceKind {
  const kind = channelKind(type);
  return kind === 'category' || kind === 'voice' ? kind : 'text';
}

const nothing: AllowDeny = { allow: '0', deny: '0' };

/** The overwrite of a role or member in a channel or category. */
export function PlaceMatrix({ guildId, target, channel, head }: PlaceMatrixProps) {
  const lockOf = usePlaceLocks(channel.id);
  const saved = channel.permission_overwrites?.find((it) => it.id === target.id) ?? nothing;
  const save = ({ allow, deny }: AllowDeny) =>
    // @everyone is always listed; an overwrite of another that says nothing stays until it is removed.
    permissionsApi.setOverwrite(channel.id, target, { allow, deny });
  return (
    <PermissionMatrix
      key={`${channel.id} ${target.id}`}
      {...{ guildId, target, lockOf, head, saved }}
      channelId={channel.id}
      kind={placeKind(channel.type)}
      onSave={save}
    />
  );
}
