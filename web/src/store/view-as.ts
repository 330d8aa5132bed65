import { permissionsApi, type PermissionTarget, type Sight } from '../api/permissions';
import { useRealtime } from './realtime';
import type { ViewAs } from './state';

/** A role or member, and how the screen calls them. */
export interface NamedTarget extends PermissionTarget {
  readonly name: string;
}

function seen(guildId: string, target: NamedTarget, sight: Sight): ViewAs {
  return {
    guildId,
    target,
    owner: sight.owner,
    permissions: BigInt(sight.permissions),
    channels: Object.fromEntries(sight.channels.map((it) => [it.id, BigInt(it.permissions)])),
    beyond: sight.beyond,
  };
}

/** From now on the guild is shown as a role or member sees it; what that is, the server says. */
export async function viewAs(guildId: string, target: NamedTarget): Promise<void> {
  const sight = await permissionsApi.sight(guildId, target);
  useRealtime.setState({ viewAs: seen(guildId, target, sight) });
}

/** Back to what one sees oneself. */
export function stopViewing(): void {
  useRealtime.setState({ viewAs: null });
}

/** Asks the server again, after something changed; gives up where it refuses. */
export async function refreshView(signal: AbortSignal): Promise<void> {
  const now = useRealtime.getState().viewAs;
  if (!now) return;
  try {
    const sight = await permissionsApi.sight(now.guildId, now.target, signal);
    if (useRealtime.getState().viewAs?.target.id === now.target.id) {
      useRealtime.setState({ viewAs: seen(now.guildId, now.target, sight) });
    }
  } catch (error) {
    if (!signal.aborted) stopViewing();
    if (!signal.aborted) throw error;
  }
}
