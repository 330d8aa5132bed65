import { useEffect } from 'react';
import { isToBeGreeted, markGreeted } from '../../store/arrival';
import { openDialog, useDialogs } from '../../store/dialogs';
import { useGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';

/** Shows those who have just come into a guild where to begin, once nothing else is open. */
export function useGreeting(guildId: string | undefined): void {
  const guild = useGuild(guildId);
  const meId = useRealtime((it) => it.meId);
  const busy = useDialogs((it) => it.open !== null);
  useEffect(() => {
    if (!guild || !meId || busy || !isToBeGreeted(guild, meId, Date.now())) return;
    markGreeted(guild, meId);
    openDialog({ kind: 'welcome', guildId: guild.id });
  }, [guild, meId, busy]);
}
