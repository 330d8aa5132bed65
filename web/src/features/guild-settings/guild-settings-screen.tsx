import { Trans, useLingui } from '@lingui/react/macro';
import { DoorOpen, KeyRound, Landmark, Link, ShieldAlert, Users } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { guildIconUrl } from '../../lib/cdn';
import { Permission } from '../../lib/permissions';
import { openDialog } from '../../store/dialogs';
import { useGuild, useMayInGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { GuildIcon } from '../../ui/avatar';
import { SettingsLayer, type SettingsGroup, type SettingsPage } from '../../ui/settings-layer';
import { InvitesPage } from './invites-page';
import { KeysPage } from './keys-page';
import { MembersPage } from './members-page';
import { OverviewPage } from './overview-page';

interface GuildSettingsScreenProps {
  readonly guildId: string;
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
  /** The page of a new guild; given by the application. */
  readonly firstSteps: ReactNode;
}

/** A guild's settings: each person sees the pages that they may use. */
export function GuildSettingsScreen({ guildId, firstSteps, ...nav }: GuildSettingsScreenProps) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  const groups = useGroups(guildId, firstSteps);
  const isOwner = useRealtime((it) => it.guilds[guildId]?.owner_id === it.meId);
  const connected = useRealtime((it) => it.meId !== null);
  const gone = connected && !guild;
  const { onClose } = nav;
  useEffect(() => {
    if (gone) onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- leaves once, when the guild goes
  }, [gone]);
  if (!guild) return null;
  return (
    <SettingsLayer
      {...nav}
      title={t`Guild settings`}
      picture={<GuildIcon id={guildId} src={guildIconUrl(guildId, guild.icon, 36)} size={36} />}
      name={guild.name}
      about={<Trans>Guild settings</Trans>}
      groups={groups}
      actions={
        isOwner
          ? []
          : [
              {
                label: t`Leave guild`,
                icon: DoorOpen,
                danger: true,
                onSelect: () => openDialog({ kind: 'leave-guild', guildId }),
              },
            ]
      }
    />
  );
}

function useGroups(guildId: string, firstSteps: ReactNode): readonly SettingsGroup[] {
  const { t } = useLingui();
  const manages = useMayInGuild(guildId, Permission.ManageGuild);
  const isOwner = useRealtime((it) => it.guilds[guildId]?.owner_id === it.meId);
  const overview: SettingsPage = {
    id: 'overview',
    label: t`Overview`,
    icon: Landmark,
    words: t`name icon picture description arrivals system channel`,
    content: <OverviewPage guildId={guildId} />,
  };
  const members: SettingsPage = {
    id: 'members',
    label: t`Members`,
    icon: Users,
    words: t`kick people`,
    content: <MembersPage guildId={guildId} />,
  };
  const invites: SettingsPage = {
    id: 'invites',
    label: t`Invites`,
    icon: Link,
    words: t`link expiry revoke`,
    content: <InvitesPage guildId={guildId} />,
  };
  const steps: SettingsPage = {
    id: 'start',
    label: t`First steps`,
    icon: KeyRound,
    words: t`start plan rooms`,
    content: firstSteps,
  };
  const keys: SettingsPage = {
    id: 'keys',
    label: t`Keys`,
    icon: ShieldAlert,
    words: t`hand over owner delete guild`,
    content: <KeysPage guildId={guildId} />,
  };
  return [
    { pages: manages ? [overview, members, invites] : [members] },
    ...(isOwner ? [{ label: t`For the owner`, pages: [steps, keys] }] : []),
  ];
}
