import { compareIds } from '../lib/snowflake';
import type { Message } from './types';

/**
 * A contiguous stretch of a channel's history, oldest first. Live events and loaded pages meet here:
 * whatever their order of arrival, the stretch holds exactly the channel's messages between its ends.
 */
export interface MessageWindow {
  readonly messages: readonly Message[];
  /** Older messages exist above, as far as is known. */
  readonly hasBefore: boolean;
  /** Newer messages exist below: the stretch does not reach the present. */
  readonly hasAfter: boolean;
  /** A first page arrived. */
  readonly loaded: boolean;
  /** The connection was lost for good in between: the gap after the newest is to be fetched. */
  readonly stale: boolean;
  /** It is stale and reached the present until then: what is missing is on its way. */
  readonly healing: boolean;
  /**
   * The newest message up to which nothing is missing: told by a page or by the gateway. One's own
   * that only the answer to their sending told of may stand behind others that are not known yet.
   */
  readonly heardId: string | null;
  /** What arrived live while the stretch does not reach the present; joined on when it does. */
  readonly tail: readonly Message[];
  /** Deletions that a page on its way may not know of yet. */
  readonly deletedIds: readonly string[];
  /** Edits that a page on its way may not know of yet. */
  readonly edits: readonly MessageEdit[];
}

/** A message as changed; fields that are left out stay. */
export type MessageEdit = Partial<Message> & { readonly id: string };

const tailMax = 200;
const deletedMax = 200;
const editsMax = 100;

export const unloadedWindow: MessageWindow = {
  messages: [],
  hasBefore: true,
  hasAfter: true,
  loaded: false,
  stale: false,
  healing: false,
  heardId: null,
  tail: [],
  deletedIds: [],
  edits: [],
};

function merge(...lists: readonly (readonly Message[])[]): Message[] {
  const known = new Map<string, Message>();
  for (const list of lists) for (const it of list) known.set(it.id, it);
  return [...known.values()].sort((a, b) => compareIds(a.id, b.id));
}

/** A page as it would look had it been read now. */
function upToDate(window: MessageWindow, page: readonly Message[]): Message[] {
  const deleted = new Set(window.deletedIds);
  return page
    .filter((it) => !deleted.has(it.id))
    .map((it) =>
      window.edits
        .filter((edit) => edit.id === it.id)
        .reduce<Message>((message, edit) => ({ ...message, ...edit }), it),
    );
}

function newestId(page: readonly Message[]): string | null {
  return page.reduce<string | null>(
    (newest, { id }) => (newest === null || compareIds(newest, id) < 0 ? id : newest),
    null,
  );
}

/** Joins the tail on once the stretch reaches the present. */
function joined(window: MessageWindow): MessageWindow {
  if (window.hasAfter || window.tail.length === 0) return window;
  return { ...window, messages: merge(window.messages, window.tail), tail: [] };
}

/** The newest page: from `before` nothing, in the server's order or any other. */
export function applyLatest(window: MessageWindow, page: readonly Message[], limit: number) {
  return joined({
    ...window,
    messages: merge(upToDate(window, page)),
    hasBefore: page.length >= limit,
    hasAfter: false,
    loaded: true,
    stale: false,
    healing: false,
    heardId: newestId(page),
  });
}

/** More messages than this are not held: what is far from where one reads can be fetched again. */
export const heldMax = 300;

/** Without the newest, after a page was added before the oldest: the stretch ends earlier then. */
function withoutNewest(window: MessageWindow): MessageWindow {
  if (window.messages.length <= heldMax) return window;
  const messages = window.messages.slice(0, heldMax);
  const heardId = newestId(messages);
  return { ...window, messages, hasAfter: true, healing: false, heardId };
}

/** Without the oldest, after newer ones were added. */
export function withoutOldest(window: MessageWindow): MessageWindow {
  if (window.messages.length <= heldMax) return window;
  return { ...window, messages: window.messages.slice(-heldMax), hasBefore: true };
}

/** A page before the oldest. */
export function applyBefore(window: MessageWindow, page: readonly Message[], limit: number) {
  return withoutNewest({
    ...window,
    messages: merge(upToDate(window, page), window.messages),
    hasBefore: page.length >= limit,
  });
}

/** A page after the newest. */
export function applyAfter(window: MessageWindow, page: readonly Message[], limit: number) {
  const hasAfter = page.length >= limit;
  const next = joined({
    ...window,
    messages: merge(window.messages, upToDate(window, page)),
    hasAfter,
    stale: window.stale && hasAfter,
    healing: window.healing && hasAfter,
    heardId: newestId(page) ?? window.heardId,
  });
  return withoutOldest(next);
}

/** A page around one message: half of it older, half newer. */
export function applyAround(
  window: MessageWindow,
  page: readonly Message[],
  aroundId: string,
  limit: number,
) {
  const half = Math.floor(limit / 2);
  const older = page.filter((it) => compareIds(it.id, aroundId) < 0).length;
  const newer = page.filter((it) => compareIds(it.id, aroundId) > 0).length;
  return joined({
    ...window,
    messages: merge(upToDate(window, page)),
    hasBefore: older >= half,
    hasAfter: newer >= half,
    loaded: true,
    stale: false,
    healing: false,
    heardId: newestId(page),
  });
}

/** Where the next page below begins: after the newest, or before the gap that may lie above it. */
export function afterId(window: MessageWindow): string | undefined {
  const newest = window.messages.at(-1)?.id;
  return window.stale ? (window.heardId ?? newest) : newest;
}

/** A message that was sent just now, by anybody. Told twice, it is there once. */
export function applyCreated(before: MessageWindow, message: Message, heard = true): MessageWindow {
  const advances = heard && !before.hasAfter && compareIds(before.heardId ?? '0', message.id) < 0;
  const window = advances ? { ...before, heardId: message.id } : before;
  if (window.deletedIds.includes(message.id)) return window;
  if (window.hasAfter) {
    return { ...window, tail: merge(window.tail, [message]).slice(-tailMax) };
  }
  const last = window.messages.at(-1);
  return !last || compareIds(last.id, message.id) < 0
    ? { ...window, messages: [...window.messages, message] }
    : { ...window, messages: merge(window.messages, [message]) };
}

export function applyUpdated(window: MessageWindow, edit: MessageEdit): MessageWindow {
  const change = (it: Message) => (it.id === edit.id ? { ...it, ...edit } : it);
  return {
    ...window,
    messages: window.messages.map(change),
    tail: window.tail.map(change),
    edits: [...window.edits, edit].slice(-editsMax),
  };
}

export function applyDeleted(window: MessageWindow, ids: readonly string[]): MessageWindow {
  const gone = new Set(ids);
  return {
    ...window,
    messages: window.messages.filter((it) => !gone.has(it.id)),
    tail: window.tail.filter((it) => !gone.has(it.id)),
    deletedIds: [...window.deletedIds, ...ids].slice(-deletedMax),
  };
}

/** After a new session: nobody knows what was sent, edited or deleted in between. */
export function toStale(window: MessageWindow): MessageWindow {
  if (!window.loaded) return window;
  const healing = window.healing || !window.hasAfter;
  return { ...window, hasAfter: true, stale: true, healing, tail: [] };
}
