import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followGuild } from '../../store/connection';
import { hasSteps, startPlace } from '../../store/first-steps';
import { rememberChannel, usePreferences } from '../../store/preferences';
import { useRealtime } from '../../store/realtime';
import { firstChannelId } from '../../store/selectors';
import type { ShownLocation } from './shown-location';

/** Where an address leads that is not whole or not open: null when it is fine as it is. */
type Correction = { readonly guildId: string; readonly channelId: string } | 'home' | null;

function useCorrection({ guildId, channelId }: ShownLocation): Correction {
  const opens = useRealtime((it) => {
    if (it.meId === null) return null;
    if (!guildId) {
      const open = !channelId || (it.channels[channelId] && !it.channels[channelId].guild_id);
      return open ? null : 'home';
    }
    if (!it.guilds[guildId]) return 'home';
    if (channelId === startPlace && hasSteps(guildId)) return null;
    if (channelId && it.channels[channelId]?.guild_id === guildId) return null;
    const last = usePreferences.getState().lastChannels[guildId];
    const known = last && it.channels[last]?.guild_id === guildId ? last : null;
    return known ?? firstChannelId(it, guildId);
  });
  if (opens === 'home') return 'home';
  return opens && guildId ? { guildId, channelId: opens } : null;
}

/** Opens a guild where it was left, follows it, and leads away from what is gone or not open. */
export function useOpening(shown: ShownLocation): void {
  const navigate = useNavigate();
  const inChannels = useRouterState({
    select: (it) => it.location.pathname.startsWith('/channels'),
  });
  const { guildId, channelId } = shown;
  const correction = useCorrection(shown);
  const target = correction === 'home' || correction === null ? correction : correction.channelId;
  useEffect(() => {
    if (!inChannels || target === null) return;
    if (target === 'home') void navigate({ to: '/channels/@me', replace: true });
    else if (guildId) {
      const params = { guildId, channelId: target };
      void navigate({ to: '/channels/$guildId/$channelId', params, replace: true });
    }
  }, [inChannels, target, guildId, navigate]);
  useEffect(() => {
    if (guildId && channelId && target === null) rememberChannel(guildId, channelId);
  }, [guildId, channelId, target]);
  useEffect(() => {
    if (guildId) followGuild(guildId);
  }, [guildId]);
}
