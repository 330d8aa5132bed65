import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ChannelList } from '../../features/channel-list/channel-list';
import { ConversationList } from '../../features/direct-messages/conversation-list';
import { WaitingTiles } from '../../features/direct-messages/waiting-tiles';
import { HomeSide } from '../../features/home/home-side';
import { GuildRail } from '../../features/guild-rail/guild-rail';
import { UserPanel } from '../../features/user-panel/user-panel';
import { toggleMembers, usePreferences } from '../../store/preferences';
import { Sheet } from '../../ui/sheet';
import { useWide } from '../../ui/use-media';
import { useMembersPane } from './members-pane';
import { Middle } from './middle';
import type { ShownLocation } from './shown-location';
import { WidthHandle } from './width-handle';

/** From 760 px on: everything side by side; members become a drawer where there is no room. */
export function DeskFrame(shown: ShownLocation) {
  const { guildId, channelId } = shown;
  const { t } = useLingui();
  const wide = useWide();
  const kept = usePreferences();
  const [drawer, setDrawer] = useState(false);
  const members = useMembersPane(shown);
  return (
    <div
      className="grid min-h-0 flex-1"
      style={{ gridTemplateColumns: `64px ${kept.channelsWidth}px minmax(0, 1fr)` }}
    >
      <GuildRail guildId={guildId}>
        <WaitingTiles />
      </GuildRail>
      <div className="relative flex min-h-0 min-w-0 flex-col py-2 pr-2">
        {guildId ? (
          <ChannelList guildId={guildId} channelId={channelId} />
        ) : (
          <HomeSide>
            <ConversationList channelId={channelId} />
          </HomeSide>
        )}
        <UserPanel />
        <WidthHandle />
      </div>
      <main className="my-2 mr-2 flex min-w-0 flex-col overflow-hidden rounded-tile bg-panel shadow-panel">
        <Middle
          {...shown}
          phone={false}
          membersShown={wide ? kept.membersShown : drawer}
          onMembers={wide ? toggleMembers : () => setDrawer(true)}
          onBack={() => undefined}
          aside={
            wide &&
            members &&
            kept.membersShown && (
              <aside className="w-[232px] flex-none border-l border-line [--surface:var(--panel)]">
                {members}
              </aside>
            )
          }
        />
      </main>
      {!wide && (
        <Sheet open={drawer} onOpenChange={setDrawer} title={t`Members`} side="right">
          <div className="h-full [--surface:var(--overlay)]">{drawer && members}</div>
        </Sheet>
      )}
    </div>
  );
}
