import { useLingui } from '@lingui/react/macro';
import { Bot, Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { Permission } from '../../../lib/permissions';
import { useMayInGuild } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import { moderates } from '../../../store/selectors';
import type { SettingsPage } from '../../../ui/settings-layer';

/** Pages about order that are features of their own, given by the application. */
export interface GivenOrderPages {
  readonly automod: ReactNode;
  /** From one rule to all of them; absent while all are shown. */
  readonly onAllRules?: (() => void) | undefined;
  readonly reports: ReactNode;
}

/** Rules for messages and reports, as far as this person looks after them. */
export function useGivenOrderPages(
  guildId: string,
  given: GivenOrderPages,
): readonly SettingsPage[] {
  const { t } = useLingui();
  const manages = useMayInGuild(guildId, Permission.ManageGuild);
  const moderating = useRealtime((it) => moderates(it, guildId));
  const automod: SettingsPage = {
    id: 'automod',
    label: t`AutoMod`,
    icon: Bot,
    words: t`rules words spam mentions block keyword pattern regex`,
    content: given.automod,
    back: given.onAllRules && { label: t`All rules`, onBack: given.onAllRules },
  };
  const reports: SettingsPage = {
    id: 'reports',
    label: t`Reports`,
    icon: Flag,
    words: t`queue told complaints`,
    content: given.reports,
  };
  return [...(manages ? [automod] : []), ...(moderating ? [reports] : [])];
}
