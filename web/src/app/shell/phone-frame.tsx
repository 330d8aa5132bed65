import { ChannelList } from '../../features/channel-list/channel-list';
import { GuildRail } from '../../features/guild-rail/guild-rail';
import { HomePage } from '../../features/home/home-page';
import { MemberList } from '../../features/members/member-list';
import { Middle } from './middle';
import type { ShownLocation } from './shown-location';
import { TabBar } from './tab-bar';
import { usePanes } from './use-panes';

/** Under 760 px: channels, conversation and members as three panes that the finger moves. */
export function PhoneFrame(shown: ShownLocation) {
  const { guildId, channelId } = shown;
  const panes = usePanes(shown);
  const { pane, bind, middleRef, go } = panes;
  return (
    <div
      {...bind()}
      className="relative min-h-0 flex-1 touch-pan-y overflow-hidden bg-floor [--tab-bar:calc(36px+0.875rem+max(8px,env(safe-area-inset-bottom)))]"
    >
      <div
        inert={guildId !== undefined && pane !== 'channels'}
        className="absolute inset-0 flex flex-col pt-[env(safe-area-inset-top)]"
        style={{ visibility: panes.members ? 'hidden' : 'visible' }}
      >
        <div className="grid min-h-0 flex-1 grid-cols-[64px_minmax(0,1fr)_auto]">
          <GuildRail guildId={guildId} />
          <div className="flex min-h-0 flex-col pt-1 pr-2.5">
            {guildId ? (
              <ChannelList {...{ guildId, channelId }} onOpen={() => go('conversation')} />
            ) : (
              <HomePage phone />
            )}
          </div>
          {guildId && <span className="w-[22px]" />}
        </div>
        <TabBar />
      </div>
      <div
        inert={pane !== 'members'}
        className="absolute inset-y-0 right-0 bg-floor pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] [--surface:var(--floor)]"
        style={{ left: 22, visibility: panes.members ? 'visible' : 'hidden' }}
      >
        {panes.members && guildId && channelId && (
          <MemberList key={channelId} guildId={guildId} channelId={channelId} />
        )}
      </div>
      <main
        ref={middleRef}
        hidden={!guildId}
        inert={pane !== 'conversation'}
        className="absolute inset-0 flex flex-col bg-panel pt-[env(safe-area-inset-top)] shadow-panel will-change-transform data-[aside=true]:overflow-hidden data-[aside=true]:rounded-tile"
        data-aside={pane !== 'conversation'}
      >
        {guildId && (
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
