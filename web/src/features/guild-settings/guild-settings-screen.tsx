import { Trans, useLingui } from '@lingui/react/macro';
import { DoorOpen } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { guildIconUrl } from '../../lib/cdn';
import { openDialog } from '../../store/dialogs';
import { useGuild, useOwnsGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { GuildIcon } from '../../ui/avatar';
import { SettingsLayer } from '../../ui/settings-layer';
import { useGuildPages, type GivenPages } from './use-guild-pages';

interface GuildSettingsScreenProps extends GivenPages {
  readonly guildId: string;
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  readonly onList: () => void;
  readonly onClose: () => void;
  /** Whose eyes the guild is seen with, while they are not one's own. */
  readonly banner: ReactNode;
}

/** A guild's settings: each person sees the pages that they may use. */
export function GuildSettingsScreen({
  guildId,
  firstSteps,
  roles,
  emojiButton,
  onAllRoles,
  automod,
  onAllRules,
  reports,
  ...nav
}: GuildSettingsScreenProps) {
  const { t } = useLingui();
  const guild = useGuild(guildId);
  const groups = useGuildPages(guildId, {
    firstSteps,
    roles,
    emojiButton,
    onAllRoles,
    automod,
    onAllRules,
    reports,
  });
  const isOwner = useOwnsGuild(guildId);
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
