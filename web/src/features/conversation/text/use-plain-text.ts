import { useMemo } from 'react';
import { parseMarkdown, toPlainText, type Names } from '../../../lib/markdown';
import { formatTimestamp } from '../../../lib/timestamps';
import { displayName } from '../../../store/selectors';
import { useRealtime } from '../../../store/realtime';
import type { RealtimeState } from '../../../store/state';
import type { User } from '../../../store/types';

/** Longer texts are cut before they are read: a preview shows one line. */
const previewMax = 400;

function namesIn(
  state: Pick<RealtimeState, 'users' | 'members' | 'roles' | 'channels'>,
  guildId: string | undefined,
  mentions: readonly User[],
): Names {
  return {
    user: (id) => {
      const user = state.users[id] ?? mentions.find((it) => it.id === id);
      return user ? displayName(user, guildId ? state.members[guildId]?.[id] : undefined) : '?';
    },
    role: (id) => state.roles[guildId ?? '']?.[id]?.name ?? '?',
    channel: (id) => state.channels[id]?.name ?? '?',
    timestamp: (seconds) => formatTimestamp(seconds, 'f', seconds * 1000),
  };
}

/** A message as one line of plain words. */
export function plainText(
  content: string,
  guildId: string | undefined,
  mentions: readonly User[],
): string {
  const blocks = parseMarkdown(content.slice(0, previewMax));
  return toPlainText(blocks, namesIn(useRealtime.getState(), guildId, mentions));
}

/** The same, kept while the message stays as it is. */
export function usePlainText(
  content: string,
  guildId: string | undefined,
  mentions: readonly User[],
): string {
  return useMemo(() => plainText(content, guildId, mentions), [content, guildId, mentions]);
}
