import { bulkDelete, deleteMessage, getMessages } from '../api/messages';
import { compareIds, idAtMs, idTimeMs } from '../lib/snowflake';
import { receive } from './realtime';

const dayMs = 86_400_000;
/** Older messages cannot be deleted together; a minute less, since clocks differ. */
const ageMaxMs = 14 * dayMs - 60_000;
const pageSize = 100;
/** How far back somebody's messages are looked for. */
const pagesMax = 10;

/** How many messages are deleted together at most. */
export const purgeMax = 100;

/** Whether a message is too old to be deleted with others. */
export function isTooOld(messageId: string, nowMs: number): boolean {
  return idTimeMs(messageId) < nowMs - ageMaxMs;
}

export interface Wanted {
  readonly channelId: string;
  readonly count: number;
  /** Whose messages; null for anybody's. */
  readonly authorId: string | null;
}

export interface Found {
  /** Newest first. */
  readonly ids: readonly string[];
  /** When the oldest of them was written, in milliseconds; null where there is none. */
  readonly sinceMs: number | null;
}

/** The newest messages of a channel that may be deleted together, of one author or all. */
export async function findToPurge(
  { channelId, count, authorId }: Wanted,
  nowMs: number,
  signal?: AbortSignal,
): Promise<Found> {
  const oldest = idAtMs(nowMs - ageMaxMs);
  const ids: string[] = [];
  let before: string | undefined;
  for (let pages = 0; pages < pagesMax && ids.length < count; pages++) {
    const limit = authorId ? pageSize : Math.min(pageSize, count);
    const page = await getMessages(channelId, { limit, ...(before && { before }) }, signal);
    const young = page.filter((it) => compareIds(it.id, oldest) >= 0);
    ids.push(...young.filter((it) => !authorId || it.author.id === authorId).map((it) => it.id));
    before = page.at(-1)?.id;
    if (young.length < limit) break;
  }
  const found = ids.slice(0, count);
  const last = found.at(-1);
  return { ids: found, sinceMs: last ? idTimeMs(last) : null };
}

/** Deletes up to a hundred messages together, here as soon as the server did. */
export async function purge(channelId: string, ids: readonly string[], reason = ''): Promise<void> {
  const [only] = ids;
  if (ids.length === 1 && only) await deleteMessage(channelId, only, reason);
  else await bulkDelete(channelId, ids, reason);
  receive({ t: 'MESSAGE_DELETE_BULK', d: { ids, channel_id: channelId } });
}
