import { useLingui } from '@lingui/react/macro';
import {
  Contrast,
  IdCard,
  Keyboard,
  Languages,
  Lock,
  LogOut,
  MonitorSmartphone,
  Server,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { authApi } from '../../api/auth';
import { avatarUrl } from '../../lib/cdn';
import { useAccount } from '../../store/use-account';
import { useSession } from '../../store/session';
import { Avatar } from '../../ui/avatar';
import { SettingsLayer, type SettingsAction, type SettingsGroup } from '../../ui/settings-layer';
import { AccountPage } from './account-page';
import { AppearancePage } from './appearance-page';
import { DevicesPage } from './devices-page';
import { LanguagePage } from './language-page';
import { PrivacyPage } from './privacy-page';
import { ProfilePage } from './profile-page';

interface SettingsScreenProps {
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
  /** The overview of shortcuts; given by the application. */
  readonly shortcuts: ReactNode;
  /** Opens the owner's page; for the owner alone. */
  readonly onOwner: () => void;
  /** The session is over. */
  readonly onSignedOut: () => void;
}

/** The person's own settings. */
export function SettingsScreen({ shortcuts, onOwner, onSignedOut, ...nav }: SettingsScreenProps) {
  const { t } = useLingui();
  const { data: me } = useAccount();
  const signOut = async () => {
    await authApi.logout().catch(() => undefined);
    useSession.getState().signedOut();
    onSignedOut();
  };
  const actions: SettingsAction[] = [
    ...(me?.instance_owner ? [{ label: t`Run this server`, icon: Server, onSelect: onOwner }] : []),
    { label: t`Log out`, icon: LogOut, danger: true, onSelect: () => void signOut() },
  ];
  return (
    <SettingsLayer
      {...nav}
      title={t`Settings`}
      picture={
        me ? <Avatar id={me.id} src={avatarUrl(me.id, me.avatar, 36)} size={36} /> : undefined
      }
      name={me?.global_name ?? me?.username ?? ''}
      about={t`Your settings`}
      groups={useGroups(shortcuts)}
      actions={actions}
    />
  );
}

function useGroups(shortcuts: ReactNode): readonly SettingsGroup[] {
  const { t } = useLingui();
  return [
    { pages: useOwnPages() },
    {
      label: t`This app`,
      pages: [
        {
          id: 'appearance',
          label: t`Appearance`,
          icon: Contrast,
          words: t`theme dark light density compact font size motion animation`,
          content: <AppearancePage />,
        },
        {
          id: 'language',
          label: t`Language`,
          icon: Languages,
          words: t`english translation`,
          content: <LanguagePage />,
        },
        {
          id: 'shortcuts',
          label: t`Keyboard shortcuts`,
          icon: Keyboard,
          words: t`keys`,
          content: shortcuts,
        },
      ],
    },
  ];
}

/** The pages about the person. */
function useOwnPages(): SettingsGroup['pages'] {
  const { t } = useLingui();
  return [
    {
      id: 'account',
      label: t`My account`,
      icon: IdCard,
      words: t`username password e-mail`,
      content: <AccountPage />,
    },
    {
      id: 'profile',
      label: t`Profile`,
      icon: UserRound,
      words: t`display name avatar picture pronouns about me bio`,
      content: <ProfilePage />,
    },
    {
      id: 'privacy',
      label: t`Privacy`,
      icon: Lock,
      words: t`status invisible friend requests who may ask`,
      content: <PrivacyPage />,
    },
    {
      id: 'devices',
      label: t`Devices`,
      icon: MonitorSmartphone,
      words: t`sessions signed in log out everywhere`,
      content: <DevicesPage />,
    },
  ];
}
