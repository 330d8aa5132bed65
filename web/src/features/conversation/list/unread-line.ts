import { compareIds } from '../../../lib/snowflake';

/** Where the unread separator stands: below the message that was read last. */
export interface UnreadLine {
  readonly afterId: string | null;
  /** The newest message that was there when this was last looked at. */
  readonly newestId: string | null;
}

interface Opening {
  readonly readId: string | null;
  readonly newestId: string | null;
}

/** The separator as it stands when a channel is opened. */
export function lineOnOpening({ readId, newestId }: Opening): UnreadLine {
  const unread = readId !== null && newestId !== null && compareIds(newestId, readId) > 0;
  return { afterId: unread ? readId : null, newestId };
}

interface Arrival {
  readonly newestId: string | null;
  readonly mine: boolean;
  /** The reader is at the foot of the log and looks at it. */
  readonly present: boolean;
  readonly readId: string | null;
}

/**
 * The separator after a message came. It stays where it is until one leaves, but for a reader who
 * had read everything and looked away: then it marks the first message that came since.
 */
export function lineAfterArrival(line: UnreadLine, arrival: Arrival): UnreadLine {
  const { newestId, readId } = arrival;
  if (newestId === null || newestId === line.newestId) return line;
  if (arrival.mine) return { afterId: null, newestId };
  const allRead =
    line.newestId !== null && readId !== null && compareIds(readId, line.newestId) >= 0;
  const away = !arrival.present && allRead;
  return { afterId: away ? line.newestId : line.afterId, newestId };
}

/** The separator after somebody marked a message and all after it unread. */
export function lineAbove(line: UnreadLine, beforeId: string): UnreadLine {
  return { ...line, afterId: beforeId };
}
