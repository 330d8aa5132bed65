import { useLingui } from '@lingui/react/macro';
import {
  KeyRound,
  Landmark,
  Link,
  ScrollText,
  Shield,
  ShieldAlert,
  Signpost,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Permission } from '../../lib/permissions';
import { useMayInGuild, useOwnsGuild } from '../../store/hooks';
import type { SettingsGroup, SettingsPage } from '../../ui/settings-layer';
import { InvitesPage } from './invites-page';
import { KeysPage } from './keys-page';
import { MembersPage } from './members/members-page';
import { useGivenOrderPages, type GivenOrderPages } from './order/use-given-order-pages';
import { useOrderPages } from './order/use-order-pages';
import { OverviewPage } from './overview-page';
import { RulesPage } from './welcome/rules-page';
import { WelcomePage } from './welcome/welcome-page';

/** Pages of other features, given by the application. */
export interface GivenPages extends GivenOrderPages {
  readonly firstSteps: ReactNode;
  readonly roles: ReactNode;
  /** Opens the choice of an emoji. */
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
  /** From one role to all of them; absent while all are shown. */
  readonly onAllRoles?: (() => void) | undefined;
}

/** The pages of a guild's settings that this person may use. */
export function useGuildPages(guildId: string, given: GivenPages): readonly SettingsGroup[] {
  const { t } = useLingui();
  const manages = useMayInGuild(guildId, Permission.ManageGuild);
  const ranks = useMayInGuild(guildId, Permission.ManageRoles);
  const owns = useOwnsGuild(guildId);
  const { overview, roles, members, invites } = usePages(guildId, given);
  const order = [...useGivenOrderPages(guildId, given), ...useOrderPages(guildId)];
  const arrivals = useArrivalPages(guildId, given);
  const { steps, keys } = useOwnersPages(guildId, given);
  return [
    {
      pages: [
        ...(manages ? [overview] : []),
        ...(ranks ? [roles] : []),
        members,
        ...(manages ? [invites] : []),
      ],
    },
    ...(manages ? [{ label: t`Arrivals`, pages: arrivals }] : []),
    ...(order.length > 0 ? [{ label: t`Order`, pages: order }] : []),
    ...(owns ? [{ label: t`For the owner`, pages: [steps, keys] }] : []),
  ];
}

type Pages<K extends string> = Readonly<Record<K, SettingsPage>>;

function usePages(
  guildId: string,
  given: GivenPages,
): Pages<'overview' | 'roles' | 'members' | 'invites'> {
  const { t } = useLingui();
  return {
    overview: {
      id: 'overview',
      label: t`Overview`,
      icon: Landmark,
      words: t`name icon picture description arrivals system channel`,
      content: <OverviewPage guildId={guildId} />,
    },
    roles: {
      id: 'roles',
      label: t`Roles`,
      icon: Shield,
      words: t`role permission colour hierarchy`,
      content: given.roles,
      wide: true,
      back: given.onAllRoles && { label: t`All roles`, onBack: given.onAllRoles },
    },
    members: {
      id: 'members',
      label: t`Members`,
      icon: Users,
      words: t`kick ban people roles`,
      content: <MembersPage guildId={guildId} />,
      wide: true,
    },
    invites: {
      id: 'invites',
      label: t`Invites`,
      icon: Link,
      words: t`link expiry revoke`,
      content: <InvitesPage guildId={guildId} />,
    },
  };
}

/** What newcomers meet. */
function useArrivalPages(guildId: string, given: GivenPages): readonly SettingsPage[] {
  const { t } = useLingui();
  return [
    {
      id: 'welcome',
      label: t`Welcome`,
      icon: Signpost,
      words: t`newcomers begin channels screen`,
      content: <WelcomePage guildId={guildId} emojiButton={given.emojiButton} />,
    },
    {
      id: 'rules',
      label: t`Rules`,
      icon: ScrollText,
      words: t`newcomers accept screening membership`,
      content: <RulesPage guildId={guildId} />,
    },
  ];
}

function useOwnersPages(guildId: string, given: GivenPages): Pages<'steps' | 'keys'> {
  const { t } = useLingui();
  return {
    steps: {
      id: 'start',
      label: t`First steps`,
      icon: KeyRound,
      words: t`start plan rooms`,
      content: given.firstSteps,
    },
    keys: {
      id: 'keys',
      label: t`Keys`,
      icon: ShieldAlert,
      words: t`hand over owner delete guild`,
      content: <KeysPage guildId={guildId} />,
    },
  };
}
