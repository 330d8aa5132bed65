import { AtSign } from 'lucide-react';
import { useMemo } from 'react';
import { fromTheTop } from '../../lib/role-order';
import { useChannelSections } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { channelGlyph } from '../../ui/channel-icon';
import type { Pickable } from './pick-list';

/** A guild's categories and channels, as its list shows them. */
export function useChannelsToPick(guildId: string): Pickable[] {
  const sections = useChannelSections(guildId);
  return useMemo(
    () =>
      sections
        .flatMap((it) => [...(it.category ? [it.category] : []), ...it.channels])
        .map((it) => ({ id: it.id, name: it.name ?? '', icon: channelGlyph(it.type) })),
    [sections],
  );
}

/** A guild's text channels. */
export function useTextChannels(guildId: string): Pickable[] {
  const sections = useChannelSections(guildId);
  return useMemo(
    () =>
      sections
        .flatMap((it) => it.channels)
        .filter((it) => it.type === 0)
        .map((it) => ({ id: it.id, name: it.name ?? '', icon: channelGlyph(it.type) })),
    [sections],
  );
}

/** A guild's roles from the highest down, without @everyone. */
export function useRolesToPick(guildId: string): Pickable[] {
  const roles = useRealtime((it) => it.roles[guildId]);
  return useMemo(
    () =>
      fromTheTop(Object.values(roles ?? {}), guildId)
        .filter((it) => it.id !== guildId)
        .map((it) => ({ id: it.id, name: it.name, icon: AtSign })),
    [roles, guildId],
  );
}
