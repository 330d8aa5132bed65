import { acknowledge, getMessages, type HistoryQuery } from '../api/messages';
import { compareIds } from '../lib/snowflake';
import {
  afterId,
  applyAfter,
  applyAround,
  applyBefore,
  applyLatest,
  unloadedWindow,
  withoutOldest,
  type MessageWindow,
} from './message-window';
import { receive, useRealtime } from './realtime';
import { isUnread } from './selectors';
import type { Message } from './types';

/** Messages per page. */
const pageSize = 50;

/** More open windows than this are not kept: the ones longest unseen go. */
const windowsMax = 20;
let seen: string[] = [];

type Where = 'latest' | 'before' | 'after' | 'around';

/** What is on its way, so that nothing is asked for twice; a new session forgets them all. */
const loading = new Map<string, AbortController>();

function setWindow(channelId: string, change: (window: MessageWindow) => MessageWindow): void {
  useRealtime.setState((state) => ({
    messages: {
      ...state.messages,
      [channelId]: change(state.messages[channelId] ?? unloadedWindow),
    },
  }));
}

function touch(channelId: string): void {
  seen = [channelId, ...seen.filter((it) => it !== channelId)];
  const gone = new Set(seen.slice(windowsMax));
  seen = seen.slice(0, windowsMax);
  if (gone.size === 0) return;
  useRealtime.setState(({ messages }) => ({
    messages: Object.fromEntries(Object.entries(messages).filter(([id]) => !gone.has(id))),
  }));
}

async function load(
  channelId: string,
  where: Where,
  query: Omit<HistoryQuery, 'limit'>,
  apply: (window: MessageWindow, page: readonly Message[]) => MessageWindow,
): Promise<void> {
  const key = `${channelId} ${where}`;
  if (where === 'latest' || where === 'around') abortLoads(channelId);
  else if (loading.has(key)) return;
  const controller = new AbortController();
  loading.set(key, controller);
  setWindow(channelId, (it) => it);
  try {
    const page = await getMessages(channelId, { ...query, limit: pageSize }, controller.signal);
    if (!controller.signal.aborted) setWindow(channelId, (it) => apply(it, page));
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    if (loading.get(key) === controller) loading.delete(key);
  }
}

/** Forgets pages that are on their way: those of one channel, or all after a new session. */
export function abortLoads(channelId?: string): void {
  for (const [key, controller] of loading) {
    if (channelId !== undefined && !key.startsWith(`${channelId} `)) continue;
    controller.abort();
    loading.delete(key);
  }
}

/** The newest page, in place of what is shown. Rejects with the API's errors. */
export function loadLatest(channelId: string): Promise<void> {
  touch(channelId);
  return load(channelId, 'latest', {}, (it, page) => applyLatest(it, page, pageSize));
}

/** The page above the oldest message that is shown; nothing when there is none. */
export async function loadBefore(channelId: string): Promise<void> {
  const window = useRealtime.getState().messages[channelId];
  const oldest = window?.messages[0];
  if (!window?.hasBefore || !oldest) return;
  await load(channelId, 'before', { before: oldest.id }, (it, page) =>
    applyBefore(it, page, pageSize),
  );
}

/** The page below the newest message that is shown; nothing at the present. */
export async function loadAfter(channelId: string): Promise<void> {
  const window = useRealtime.getState().messages[channelId];
  if (!window?.hasAfter) return;
  const after = afterId(window);
  if (!after) return loadLatest(channelId);
  await load(channelId, 'after', { after }, (it, page) => applyAfter(it, page, pageSize));
}

/** A page around a message, in place of what is shown. */
export function loadAround(channelId: string, messageId: string): Promise<void> {
  touch(channelId);
  return load(channelId, 'around', { around: messageId }, (it, page) =>
    applyAround(it, page, messageId, pageSize),
  );
}

/** Lets go of the oldest messages of a conversation that is read at its foot. */
export function trimOldest(channelId: string): void {
  if (useRealtime.getState().messages[channelId]) setWindow(channelId, withoutOldest);
}

/** Fills the gap that a lost session left: page after page until the present, within a bound. */
export async function healGap(channelId: string): Promise<void> {
  for (let pages = 0; pages < 4; pages++) {
    const window = useRealtime.getState().messages[channelId];
    if (!window?.stale) return;
    await loadAfter(channelId);
  }
}

/** Marks a channel read up to its newest message: here at once, then on the server. */
export async function markRead(channelId: string): Promise<void> {
  const { lastMessageIds, readStates } = useRealtime.getState();
  const newest = lastMessageIds[channelId];
  const read = readStates[channelId];
  if (!newest) return;
  const current = read?.lastMessageId != null && compareIds(read.lastMessageId, newest) >= 0;
  if (current && read.mentionCount === 0) return;
  receive({ t: 'MESSAGE_ACK', d: { channel_id: channelId, message_id: newest } });
  await acknowledge(channelId, newest);
}

/** Marks a message and all after it unread. */
export async function markUnread(channelId: string, beforeId: string): Promise<void> {
  const d = { channel_id: channelId, message_id: beforeId, mention_count: 0 };
  receive({ t: 'MESSAGE_ACK', d });
  await acknowledge(channelId, beforeId, { mentionCount: 0 });
}

/** Marks every channel of a guild read. */
export async function markGuildRead(guildId: string): Promise<void> {
  const state = useRealtime.getState();
  const waiting = Object.values(state.channels).filter(
    (it) => it.guild_id === guildId && (isUnread(state, it.id) || hasMentions(it.id)),
  );
  for (const channel of waiting) await markRead(channel.id);
}

function hasMentions(channelId: string): boolean {
  return (useRealtime.getState().readStates[channelId]?.mentionCount ?? 0) > 0;
}
