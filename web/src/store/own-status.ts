import { useLingui } from '@lingui/react/macro';
import { useRealtime } from './realtime';
import { changeSettings } from './settings';
import type { UserSettings } from './types';

export const ownStatuses = ['online', 'idle', 'dnd', 'invisible'] as const;
/** How present one wants to be seen, in every browser. */
export type OwnStatus = (typeof ownStatuses)[number];

/** The status that settings say. */
export function ownStatus({ status }: UserSettings): OwnStatus {
  return ownStatuses.find((it) => it === status) ?? 'online';
}

export function useOwnStatus(): OwnStatus {
  return useRealtime((it) => ownStatus(it.settings));
}

export function setOwnStatus(status: OwnStatus): Promise<void> {
  return changeSettings({ status });
}

export function useStatusName(): (status: OwnStatus) => string {
  const { t } = useLingui();
  return (status) =>
    ({
      online: t`Online`,
      idle: t`Idle`,
      dnd: t`Do not disturb`,
      invisible: t`Invisible`,
    })[status];
}
