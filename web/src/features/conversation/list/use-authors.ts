import { useEffect } from 'react';
import { requestMembers, useConnection } from '../../../store/connection';
import { useRealtime } from '../../../store/realtime';
import type { Message } from '../../../store/types';

/** Who was asked for in this session: one who left the guild is not asked for again and again. */
const asked = new Set<string>();
let askedIn: string | null = null;

/** The authors and the mentioned of these messages who are not known as members yet. */
function unknownMembers(
  messages: readonly Message[],
  known: Readonly<Record<string, unknown>>,
): string[] {
  const ids = new Set<string>();
  for (const { author, mentions, webhook_id } of messages) {
    if (!webhook_id) ids.add(author.id);
    for (const it of mentions) ids.add(it.id);
  }
  return [...ids].filter((id) => !(id in known));
}

/** Names and colours come from the members: those of the messages in sight are asked for. */
export function useAuthors(guildId: string | undefined, messages: readonly Message[]): void {
  const connected = useConnection((it) => it.status.kind === 'connected');
  useEffect(() => {
    const { members, sessionId } = useRealtime.getState();
    if (!guildId || !connected) return;
    if (askedIn !== sessionId) asked.clear();
    askedIn = sessionId;
    const wanted = unknownMembers(messages, members[guildId] ?? {}).filter(
      (id) => !asked.has(`${guildId} ${id}`),
    );
    if (wanted.length === 0) return;
    for (const id of wanted.slice(0, 100)) asked.add(`${guildId} ${id}`);
    requestMembers(guildId, wanted);
  }, [guildId, messages, connected]);
}
