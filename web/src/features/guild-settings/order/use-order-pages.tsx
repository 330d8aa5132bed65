import { useLingui } from '@lingui/react/macro';
import { Gavel, History, ShieldCheck } from 'lucide-react';
import { Permission } from '../../../lib/permissions';
import { useMayInGuild } from '../../../store/hooks';
import type { SettingsPage } from '../../../ui/settings-layer';
import { AuditPage } from './audit/audit-page';
import { BansPage } from './bans-page';
import { SafetyPage } from './safety/safety-page';

/** What moderators look after, by what this person may do. */
export function useOrderPages(guildId: string): readonly SettingsPage[] {
  const { t } = useLingui();
  const manages = useMayInGuild(guildId, Permission.ManageGuild);
  const bans = useMayInGuild(guildId, Permission.BanMembers);
  const reads = useMayInGuild(guildId, Permission.ViewAuditLog);
  const safety: SettingsPage = {
    id: 'safety',
    label: t`Safety`,
    icon: ShieldCheck,
    words: t`verification level raid pause invites prune incident`,
    content: <SafetyPage guildId={guildId} />,
  };
  const audit: SettingsPage = {
    id: 'audit-log',
    label: t`Audit log`,
    icon: History,
    words: t`history changes who why`,
    content: <AuditPage guildId={guildId} />,
  };
  const banned: SettingsPage = {
    id: 'bans',
    label: t`Bans`,
    icon: Gavel,
    words: t`unban lift reason`,
    content: <BansPage guildId={guildId} />,
  };
  return [...(manages ? [safety] : []), ...(reads ? [audit] : []), ...(bans ? [banned] : [])];
}
