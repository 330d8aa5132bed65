import { Trans } from '@lingui/react/macro';
import { ChannelHeader } from '../../features/channel-header/channel-header';
import { ConnectionBanner } from '../../features/connection/connection-banner';
import { ConversationPane } from '../../features/conversation/conversation-pane';
import { ConversationHeader } from '../../features/direct-messages/conversation-header';
import { startPlace } from '../../store/first-steps';
import { useChannel } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { useHasFriends } from '../../store/relationships';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { FriendsScreen, HomePage, StartPage } from './later';
import type { ShownLocation } from './shown-location';

interface MiddleProps extends ShownLocation {
  readonly phone: boolean;
  readonly membersShown: boolean;
  readonly onMembers: () => void;
  readonly onBack: () => void;
  /** Beside the conversation on a wide screen. */
  readonly aside?: React.ReactNode;
}

function Loading() {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden px-5 pb-6">
      <span role="status" className="sr-only">
        <Trans>Loading</Trans>
      </span>
      <Skeleton rows={7} disc={40} two />
    </div>
  );
}

/** The friends; at first the ways to guilds, and to those who have neither. */
function Home({ friends }: { readonly friends: boolean }) {
  const inGuilds = useRealtime((it) => Object.keys(it.guilds).length > 0);
  const hasFriends = useHasFriends();
  return friends || inGuilds || hasFriends ? (
    <div className="flex min-h-0 flex-1 flex-col [--surface:var(--panel)]">
      <FriendsScreen />
    </div>
  ) : (
    <HomePage />
  );
}

/** The panel: banner, header and conversation, or home where no channel is shown. */
export function Middle(props: MiddleProps) {
  const { guildId, channelId, messageId, friends = false, aside, ...head } = props;
  const ready = useRealtime((it) => it.meId !== null);
  const channel = useChannel(channelId);
  if (!ready) return <Loading />;
  if (!guildId && !channelId) {
    return (
      <>
        <ConnectionBanner />
        <Home friends={friends} />
      </>
    );
  }
  if (guildId && channelId === startPlace) {
    return (
      <>
        <ConnectionBanner />
        <StartPage guildId={guildId} {...(head.phone && { onBack: head.onBack })} />
      </>
    );
  }
  if (!channelId || !channel) {
    return (
      <>
        <ConnectionBanner />
        <div className="grid flex-1 place-items-center">
          <EmptyState>
            <Trans>No channel here is open to you yet.</Trans>
          </EmptyState>
        </div>
      </>
    );
  }
  return (
    <>
      <ConnectionBanner />
      {guildId ? (
        <ChannelHeader channelId={channelId} {...head} />
      ) : (
        <ConversationHeader channel={channel} {...head} />
      )}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col [--surface:var(--panel)]">
          <ConversationPane key={channelId} channelId={channelId} messageId={messageId} />
        </div>
        {aside}
      </div>
    </>
  );
}
