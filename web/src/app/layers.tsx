import { useParams, useRouter } from '@tanstack/react-router';
import { AutoModPage } from '../features/automod/automod-page';
import { EmojiButton } from '../features/conversation/emoji/emoji-button';
import { ChannelSettingsScreen } from '../features/channel-settings/channel-settings-screen';
import { ChannelPermissionsPage } from '../features/roles/permissions/channel-permissions-page';
import { GuildSettingsScreen } from '../features/guild-settings/guild-settings-screen';
import { FirstSteps } from '../features/new-guild/first-steps';
import { ReportsPage } from '../features/reports/reports-page';
import { RolesPage } from '../features/roles/roles-page';
import { rolesAddress } from '../features/roles/roles-place';
import { SettingsScreen } from '../features/settings/settings-screen';
import { ShortcutList } from '../features/shortcuts/shortcut-list';
import { ViewAsBar } from '../features/view-as/view-as-bar';
import { lastPlace } from '../store/last-place';

/** Moves between the pages of a layer: the desktop replaces, the phone's way back leads to the list. */
function useLayerNavigation(base: string) {
  const { page } = useParams({ strict: false });
  const { history } = useRouter();
  return {
    pageId: page,
    onPage: (id: string) =>
      page === undefined && isPhone()
        ? history.push(`${base}/${id}`)
        : history.replace(`${base}/${id}`),
    onList: () => history.replace(base),
    onClose: () => history.push(lastPlace()),
  };
}

function isPhone(): boolean {
  return matchMedia('(width < 760px)').matches;
}

/** The person's settings above the shell. */
export function SettingsRoute() {
  const navigation = useLayerNavigation('/settings');
  const { history } = useRouter();
  return (
    <SettingsScreen
      {...navigation}
      shortcuts={<ShortcutList />}
      onOwner={() => history.push('/owner')}
      onSignedOut={() => history.push('/login')}
    />
  );
}

/** A channel's settings above the shell. */
export function ChannelSettingsRoute() {
  const { guildId = '', channelId = '', target } = useParams({ strict: false });
  const base = `/guilds/${guildId}/channels/${channelId}/settings`;
  const navigation = useLayerNavigation(base);
  const { history } = useRouter();
  const open = (id?: string) => history.push(`${base}/permissions${id ? `/${id}` : ''}`);
  return (
    <ChannelSettingsScreen
      {...navigation}
      banner={<ViewAsBar />}
      channelId={channelId}
      onAllTargets={target ? () => open() : undefined}
      permissions={
        <ChannelPermissionsPage channelId={channelId} targetId={target} onTarget={open} />
      }
    />
  );
}

const emojiButton = (onPick: (unicode: string) => void) => <EmojiButton onPick={onPick} />;

/** A guild's settings above the shell. */
export function GuildSettingsRoute() {
  const { guildId = '', page, role: part, tab, place } = useParams({ strict: false });
  const { history } = useRouter();
  const base = `/guilds/${guildId}/settings`;
  const navigation = useLayerNavigation(base);
  const openRule = (id?: string) => history.push(`${base}/automod${id ? `/${id}` : ''}`);
  const [role, rule] = page === 'automod' ? [undefined, part] : [part, undefined];
  return (
    <GuildSettingsScreen
      {...navigation}
      banner={<ViewAsBar />}
      guildId={guildId}
      firstSteps={<FirstSteps guildId={guildId} />}
      emojiButton={emojiButton}
      onAllRoles={role ? () => history.push(rolesAddress(guildId, {})) : undefined}
      roles={
        <RolesPage
          guildId={guildId}
          place={{ role, tab, place }}
          onPlace={(next) => history.push(rolesAddress(guildId, next))}
          emojiButton={emojiButton}
        />
      }
      onAllRules={rule ? () => openRule() : undefined}
      automod={<AutoModPage guildId={guildId} ruleId={rule} onRule={openRule} />}
      reports={<ReportsPage guildId={guildId} />}
    />
  );
}
