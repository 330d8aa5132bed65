import { ChannelList } from '../../features/channel-list/channel-list';
import { ConversationList } from '../../features/direct-messages/conversation-list';
import { WaitingTiles } from '../../features/direct-messages/waiting-tiles';
import { GuildRail } from '../../features/guild-rail/guild-rail';
import { FriendsScreen, HomePage } from './later';
import { useMembersPane } from './members-pane';
import { Middle } from './middle';
import type { ShownLocation } from './shown-location';
import { TabBar } from './tab-bar';
import { usePanes } from './use-panes';

/** Under 760 px: channels, conversation and members as three panes that the finger moves. */
export function PhoneFrame(shown: ShownLocation) {
  const { guildId, channelId, friends } = shown;
  const members = useMembersPane(shown);
  const panes = usePanes(shown, members !== null);
  // A guild's conversation, or one with people: home alone has nothing beside it.
  const open = guildId !== undefined || channelId !== undefined;
  const { pane, bind, middleRef, go } = panes;
  return (
    <div
      {...bind()}
      className="relative min-h-0 flex-1 touch-pan-y overflow-hidden bg-floor [--tab-bar:calc(36px+0.875rem+max(8px,env(safe-area-inset-bottom)))]"
    >
      <div
        inert={open && pane !== 'channels'}
        className="absolute inset-0 flex flex-col pt-[env(safe-area-inset-top)]"
        style={{ visibility: panes.members ? 'hidden' : 'visible' }}
      >
        {friends ? (
          <FriendsScreen />
        ) : (
          <LeftPane shown={shown} open={open} onOpen={() => go('conversation')} />
        )}
        <TabBar friends={friends} />
      </div>
      <div
        inert={pane !== 'members'}
        className="absolute inset-y-0 right-0 bg-floor pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] [--surface:var(--floor)]"
        style={{ left: 22, visibility: panes.members ? 'visible' : 'hidden' }}
      >
        {panes.members && members}
      </div>
      <main
        ref={middleRef}
        hidden={!open}
        inert={pane !== 'conversation'}
        className="absolute inset-0 flex flex-col bg-panel pt-[env(safe-area-inset-top)] shadow-panel will-change-transform data-[aside=true]:overflow-hidden data-[aside=true]:rounded-tile"
        data-aside={pane !== 'conversation'}
      >
        {open && (
          <Middle
            {...shown}
            phone
            membersShown={pane === 'members'}
            onMembers={() => go('members')}
            onBack={() => go('channels')}
          />
        )}
      </main>
      {guildId && pane !== 'conversation' && (
        <BackStrip side={pane} onBack={() => go('conversation')} />
      )}
    </div>
  );
}

interface LeftPaneProps {
  readonly shown: ShownLocation;
  /** Whether a conversation lies beside it. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** The rail, and beside it a guild's channels, or home with the conversations. */
function LeftPane({ shown: { guildId, channelId }, open, onOpen }: LeftPaneProps) {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[64px_minmax(0,1fr)_auto]">
      <GuildRail guildId={guildId}>
        <WaitingTiles />
      </GuildRail>
      <div className="flex min-h-0 flex-col pt-1 pr-2.5">
        {guildId ? (
          <ChannelList {...{ guildId, channelId, onOpen }} />
        ) : (
          <HomePage phone>
            <ConversationList channelId={channelId} onOpen={onOpen} />
          </HomePage>
        )}
      </div>
      {open && <span className="w-[22px]" />}
    </div>
  );
}

interface BackStripProps {
  readonly side: 'channels' | 'members';
  readonly onBack: () => void;
}

/** The 22 px of the conversation that stay in sight: touched, it comes back. */
function BackStrip({ side, onBack }: BackStripProps) {
  return (
    <div
      aria-hidden="true"
      onClick={onBack}
      className={
        side === 'channels'
          ? 'absolute top-0 right-0 bottom-(--tab-bar) w-[22px]'
          : 'absolute inset-y-0 left-0 w-[22px]'
      }
    />
  );
}
