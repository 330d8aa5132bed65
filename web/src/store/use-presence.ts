import { useLingui } from '@lingui/react/macro';
import { ActivityType } from 'discord-api-types/v10';
import { useShallow } from 'zustand/react/shallow';
import { useRealtime } from './realtime';

/** How present somebody is, as a mark shows it; `phone` is online from a phone. */
export type ShownPresence = 'online' | 'idle' | 'dnd' | 'offline' | 'phone';

/** How present somebody is, and what they say of themselves. */
export function usePresence(userId: string): {
  presence: ShownPresence;
  says: string | null;
} {
  return useRealtime(
    useShallow((it) => {
      const known = it.presences[userId];
      const status = known?.status === 'invisible' ? 'offline' : (known?.status ?? 'offline');
      const phone =
        status === 'online' && known?.clientStatus.mobile && !known.clientStatus.desktop;
      const says =
        known?.activities.find((activity) => activity.type === ActivityType.Custom)?.state ?? null;
      return { presence: phone ? ('phone' as const) : status, says };
    }),
  );
}

export function usePresenceName(): (presence: ShownPresence) => string {
  const { t } = useLingui();
  return (presence) =>
    ({
      online: t`online`,
      phone: t`online on the phone`,
      idle: t`idle`,
      dnd: t`do not disturb`,
      offline: t`offline`,
    })[presence];
}
