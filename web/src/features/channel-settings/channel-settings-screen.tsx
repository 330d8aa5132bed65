import { useLingui } from '@lingui/react/macro';
import { Settings2, Shield, Trash2 } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Permission } from '../../lib/permissions';
import { openDialog } from '../../store/dialogs';
import { useChannel, useGuild, useMayInChannel } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import type { Channel } from '../../store/types';
import { ChannelIcon } from '../../ui/channel-icon';
import { SettingsLayer, type SettingsPage } from '../../ui/settings-layer';
import { OverviewPage } from './overview-page';

interface ChannelSettingsScreenProps {
  readonly channelId: string;
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
  /** Whose eyes the guild is seen with, while they are not one's own. */
  readonly banner: ReactNode;
  /** The page of its permissions; given by the application. */
  readonly permissions: ReactNode;
  /** From one's permissions to the list of all; absent while that is shown. */
  readonly onAllTargets: (() => void) | undefined;
}

/** The settings of a channel or category: each person sees the pages that they may use. */
export function ChannelSettingsScreen(props: ChannelSettingsScreenProps) {
  const { channelId, permissions, onAllTargets, ...nav } = props;
  const { t } = useLingui();
  const channel = useChannel(channelId);
  const guild = useGuild(channel?.guild_id);
  const { overview, rights } = usePages(channel, permissions, onAllTargets);
  const manages = useMayInChannel(channelId, Permission.ManageChannels);
  const ranks = useMayInChannel(channelId, Permission.ManageRoles);
  const connected = useRealtime((it) => it.meId !== null);
  const gone = connected && (!channel || (!manages && !ranks));
  const { onClose } = nav;
  useEffect(() => {
    if (gone) onClose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- leaves once, when the channel goes
  }, [gone]);
  if (!channel || gone) return null;
  const isCategory = channel.type === 4;
  const pages = [...(manages ? [overview] : []), ...(ranks ? [rights] : [])];
  return (
    <SettingsLayer
      {...nav}
      title={isCategory ? t`Category settings` : t`Channel settings`}
      picture={
        <span className="grid size-9 place-items-center rounded-field bg-active text-text-2">
          <ChannelIcon type={channel.type} size={18} />
        </span>
      }
      name={channel.name}
      about={guild?.name}
      groups={[{ pages }]}
      actions={
        manages
          ? [
              {
                label: isCategory ? t`Delete category` : t`Delete channel`,
                icon: Trash2,
                danger: true,
                onSelect: () => openDialog({ kind: 'delete-channel', channelId }),
              },
            ]
          : []
      }
    />
  );
}

/** The pages there are; which of them somebody may use is not asked here. */
function usePages(
  channel: Channel | undefined,
  permissions: ReactNode,
  onAllTargets: (() => void) | undefined,
): Readonly<Record<'overview' | 'rights', SettingsPage>> {
  const { t } = useLingui();
  return {
    overview: {
      id: 'overview',
      label: t`Overview`,
      icon: Settings2,
      words: t`name topic slow mode`,
      content: channel && <OverviewPage channel={channel} />,
    },
    rights: {
      id: 'permissions',
      label: t`Permissions`,
      icon: Shield,
      words: t`role member private sync overwrite`,
      content: permissions,
      wide: true,
      back: onAllTargets && { label: t`All permissions`, onBack: onAllTargets },
    },
  };
}
