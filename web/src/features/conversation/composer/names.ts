import { useRealtime } from '../../../store/realtime';
import type { User } from '../../../store/types';
import type { NameOf } from './draft-text';

/** Names for what a text mentions: people also from those that came with it. */
export function namesFor(guildId: string | undefined, mentions: readonly User[]): NameOf {
  const state = useRealtime.getState();
  return (kind, id) => {
    if (kind === 'channel') return state.channels[id]?.name ?? null;
    if (kind === 'role') return state.roles[guildId ?? '']?.[id]?.name ?? null;
    return (state.users[id] ?? mentions.find((it) => it.id === id))?.username ?? null;
  };
}
