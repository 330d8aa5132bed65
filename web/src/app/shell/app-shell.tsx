import { Outlet } from '@tanstack/react-router';
import { ConversationPane } from '../../features/conversation/conversation-pane';
import { useShownLocation } from './shown-location';

/** The frame of a signed-in person: rail, channels, conversation, members; layers lie above. */
export function AppShell() {
  const { channelId, messageId } = useShownLocation();
  return (
    <div className="grid h-dvh grid-cols-[64px_248px_minmax(0,1fr)]">
      <nav />
      <aside />
      <main className="my-2 mr-2 flex min-w-0 flex-col overflow-hidden rounded-tile bg-panel shadow-panel">
        {channelId && <ConversationPane channelId={channelId} messageId={messageId} />}
      </main>
      <Outlet />
    </div>
  );
}
