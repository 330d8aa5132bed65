import { useEffect, useState } from 'react';
import { can, Permission } from '../../../lib/permissions';
import { useOutbox } from '../../../store/outbox';
import { useRealtime } from '../../../store/realtime';
import { isWritten } from '../message/message-kind';
import { myChannelPermissions } from '../../../store/selectors';

/** How long one has to wait, in milliseconds. */
export function slowmodeLeftMs(seconds: number, lastSentMs: number | null, nowMs: number): number {
  if (seconds <= 0 || lastSentMs === null) return 0;
  return Math.max(0, lastSentMs + seconds * 1000 - nowMs);
}

const exempt = [Permission.ManageMessages, Permission.ManageChannels];

interface SlowMode {
  /** Seconds between two messages; 0 where it is off or one is exempt. */
  readonly seconds: number;
  /** Whole seconds that are left; 0 when one may send. */
  readonly leftSeconds: number;
}

/** Slow mode as it applies to this person. The server has the last word. */
export function useSlowMode(channelId: string): SlowMode {
  const seconds = useRealtime((it) => {
    const permissions = myChannelPermissions(it, channelId);
    if (exempt.some((permission) => can(permissions, permission))) return 0;
    return it.channels[channelId]?.rate_limit_per_user ?? 0;
  });
  const sentMs = useRealtime((it) => {
    const mine = it.messages[channelId]?.messages.findLast(
      (one) => one.author.id === it.meId && isWritten(one),
    );
    return mine ? Date.parse(mine.timestamp) : null;
  });
  const pendingMs = useOutbox(
    (it) => it.pending[channelId]?.findLast((one) => one.state === 'sending')?.createdAtMs ?? null,
  );
  const lastMs = Math.max(sentMs ?? 0, pendingMs ?? 0) || null;
  const [nowMs, setNowMs] = useState(() => Date.now());
  const leftMs = slowmodeLeftMs(seconds, lastMs, Math.max(nowMs, lastMs ?? 0));
  const waiting = leftMs > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(timer);
  }, [waiting]);
  return { seconds, leftSeconds: Math.ceil(leftMs / 1000) };
}
