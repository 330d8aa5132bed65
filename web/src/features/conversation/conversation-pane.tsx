import { useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Permission } from '../../lib/permissions';
import { compareIds } from '../../lib/snowflake';
import { trimOldest } from '../../store/history';
import { useChannel, useMayInChannel, useMe } from '../../store/hooks';
import { heldMax } from '../../store/message-window';
import { useOutbox } from '../../store/outbox';
import { useRealtime } from '../../store/realtime';
import { isBlocked } from '../../store/relationships';
import { Composer } from './composer/composer';
import { PickBar } from './composer/pick-bar';
import { ConversationContext, type ConversationScope } from './conversation-context';
import { useConversation } from './conversation-state';
import { Announcer } from './list/announcer';
import { JumpPill } from './list/jump-pill';
import { MessageLog } from './list/message-log';
import { foldRows } from './list/folded-rows';
import { buildRows, type Row } from './list/rows';
import { useAuthors } from './list/use-authors';
import { useHistory, type History } from './list/use-history';
import { useJump, type Jump } from './list/use-jump';
import { useLogScroll, type LogScroll } from './list/use-log-scroll';
import { useLooking, useReading } from './list/use-reading';
import { DeleteDialog } from './message/delete-dialog';
import { MessageSheet } from './message/message-sheet';

interface ConversationPaneProps {
  readonly channelId: string;
  /** A message to jump to, from the address. */
  readonly messageId?: string | undefined;
}

/** The messages of one channel with the composer beneath. */
export function ConversationPane({ channelId, messageId }: ConversationPaneProps) {
  const known = useRealtime((it) => channelId in it.channels);
  useEffect(
    () => () =>
      useConversation.setState({
        editingId: null,
        deleting: null,
        sheet: null,
        picked: null,
        unfolded: new Set(),
      }),
    [channelId],
  );
  if (!known) return <section className="min-h-0 flex-1" />;
  return <Conversation key={channelId} channelId={channelId} messageId={messageId} />;
}

const noPending: readonly never[] = [];

function useRows(channelId: string, history: History, unreadAfterId: string | null): Row[] {
  const pending = useOutbox(useShallow((it) => it.pending[channelId] ?? noPending));
  const me = useMe();
  const relationships = useRealtime((it) => it.relationships);
  const unfolded = useConversation((it) => it.unfolded);
  const { messages, hasBefore, hasAfter, healing } = history.window;
  const elsewhere = hasAfter && !healing;
  const rows = useMemo(
    () =>
      buildRows({
        messages,
        pending: elsewhere ? [] : pending,
        me,
        unreadAfterId,
        hasBefore,
      }),
    [messages, hasBefore, elsewhere, pending, me, unreadAfterId],
  );
  return useMemo(
    () => foldRows(rows, (userId) => isBlocked({ relationships }, userId), unfolded),
    [rows, relationships, unfolded],
  );
}

function useScopeOf(channelId: string, jump: Jump, unreadFrom: (id: string) => void) {
  const channel = useChannel(channelId);
  const maySend = useMayInChannel(channelId, Permission.SendMessages);
  const mayManage = useMayInChannel(channelId, Permission.ManageMessages);
  const guildId = channel?.guild_id;
  const { jumpTo } = jump;
  return useMemo(
    (): ConversationScope => ({ channelId, guildId, maySend, mayManage, jumpTo, unreadFrom }),
    [channelId, guildId, maySend, mayManage, jumpTo, unreadFrom],
  );
}

/** From how many screens before an end the next page is asked for. */
const aheadScreens = 1.5;

/** Asks for more of the history before one comes to the end of what is there. */
function useEndless(history: History, scroll: LogScroll): () => void {
  const { before, after, failure } = history;
  const { hasBefore, hasAfter, loaded } = history.window;
  const { scroller, onScroll } = scroll;
  const look = () => {
    const box = scroller.current;
    if (!box || box.clientHeight === 0 || !loaded || failure) return;
    const ahead = box.clientHeight * aheadScreens;
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    if (hasBefore && box.scrollTop < ahead) before();
    if (hasAfter && below < ahead) after();
  };
  useEffect(look);
  return () => {
    onScroll();
    look();
  };
}

/** Opens at the message of the address, at the first unread one, or where one was. */
function useOpening(rows: readonly Row[], scroll: LogScroll, jump: Jump, messageId?: string): void {
  const done = useRef<string | null>(null);
  const { jumpTo } = jump;
  const { toUnread, atFoot } = scroll;
  const ready = rows.length > 0;
  useEffect(() => {
    if (messageId && done.current !== messageId) {
      done.current = messageId;
      jumpTo(messageId);
    } else if (!messageId && done.current === null && ready) {
      done.current = 'opened';
      if (atFoot) toUnread();
    }
  }, [messageId, ready, atFoot, jumpTo, toUnread]);
}

/** How many messages came since one was at the foot. */
function useFresh(history: History, atFoot: boolean): number {
  const { messages, tail, hasAfter } = history.window;
  const newestId = messages.at(-1)?.id ?? null;
  const [seenId, setSeenId] = useState(newestId);
  const here = atFoot && !hasAfter;
  if ((here || seenId === null) && seenId !== newestId) setSeenId(newestId);
  if (here || seenId === null) return 0;
  return [...messages, ...tail].filter((it) => compareIds(it.id, seenId) > 0).length;
}

function Conversation({ channelId, messageId }: ConversationPaneProps) {
  const history = useHistory(channelId, messageId);
  const section = useRef<HTMLElement>(null);
  const looking = useLooking(section);
  const [atFoot, setAtFoot] = useState(false);
  const { hasAfter, healing, loaded, messages } = history.window;
  const reading = useReading(channelId, looking && atFoot && loaded && !hasAfter);
  const rows = useRows(channelId, history, reading.unreadAfterId);
  const scroll = useLogScroll({ channelId, rows, hasAfter });
  if (scroll.atFoot !== atFoot) setAtFoot(scroll.atFoot);
  const jump = useJump(history, scroll, rows);
  const scope = useScopeOf(channelId, jump, reading.unreadFrom);
  const picking = useConversation((it) => it.picked !== null) && scope.mayManage;
  useAuthors(scope.guildId, messages);
  const onScroll = useEndless(history, scroll);
  useOpening(rows, scroll, jump, messageId);
  const fresh = useFresh(history, scroll.atFoot);
  const trim = atFoot && !hasAfter && messages.length > heldMax + 50;
  useEffect(() => {
    if (trim) trimOldest(channelId);
  }, [trim, channelId]);
  const elsewhere = hasAfter && !healing;
  const away = loaded && (elsewhere || scroll.belowPx > 600 || (fresh > 0 && !scroll.atFoot));
  return (
    <ConversationContext value={scope}>
      <section
        ref={section}
        className="flex min-h-0 min-w-0 flex-1 flex-col [--surface:var(--panel)]"
      >
        <div className="relative flex min-h-0 flex-1 flex-col">
          <MessageLog
            history={history}
            rows={rows}
            scroll={scroll}
            flashId={jump.flashId}
            onScroll={onScroll}
          />
          {away && <JumpPill fresh={fresh} onJump={jump.toPresent} />}
        </div>
        {picking ? <PickBar /> : <Composer onEscape={jump.toPresent} />}
        <Announcer newest={hasAfter ? undefined : messages.at(-1)} />
        <DeleteDialog />
        <MessageSheet />
      </section>
    </ConversationContext>
  );
}
