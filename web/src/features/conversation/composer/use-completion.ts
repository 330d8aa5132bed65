import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { emojiNow, loadEmoji } from '../../../lib/emoji/emoji-data';
import { inTone, type EmojiIndex } from '../../../lib/emoji/emoji-index';
import { searchMembers } from '../../../store/connection';
import { useRealtime } from '../../../store/realtime';
import { usedEmoji, useHabits } from '../emoji/habits';
import {
  candidatesMax,
  channelCandidates,
  insertionOf,
  personCandidates,
  type Candidate,
} from './candidates';
import type { Tokens } from './draft-text';
import { complete, queryAt, type Query } from './query';

const askAfterMs = 120;

/** Members that are not known here yet are asked for; they come over the gateway. */
function useMemberSearch(guildId: string | undefined, query: Query | null): void {
  const text = query?.kind === 'person' ? query.text : '';
  useEffect(() => {
    if (!guildId || text === '') return;
    const timer = setTimeout(() => searchMembers(guildId, text), askAfterMs);
    return () => clearTimeout(timer);
  }, [guildId, text]);
}

function useEmojiIndex(wanted: boolean): EmojiIndex | null {
  const [index, setIndex] = useState(emojiNow);
  useEffect(() => {
    if (!wanted || index) return;
    // Without the data names of emoji are not completed; typing goes on.
    loadEmoji().then(setIndex, () => undefined);
  }, [wanted, index]);
  return index;
}

function useCandidates(channelId: string, query: Query | null): Candidate[] {
  const guildId = useRealtime((it) => it.channels[channelId]?.guild_id);
  const members = useRealtime((it) => (guildId ? it.members[guildId] : undefined));
  const index = useEmojiIndex(query?.kind === 'emoji');
  useMemberSearch(guildId, query);
  const kind = query?.kind;
  const text = query?.text ?? '';
  return useMemo(() => {
    const state = useRealtime.getState();
    if (!kind) return [];
    if (kind === 'channel') return channelCandidates(state, channelId, text);
    if (kind === 'person') {
      return personCandidates(
        { ...state, members: withMembers(state.members, guildId, members) },
        channelId,
        text,
      );
    }
    return (index?.search(text, candidatesMax) ?? []).map((emoji) => ({ kind: 'emoji', emoji }));
  }, [kind, text, channelId, guildId, members, index]);
}

function withMembers<T>(
  all: Readonly<Record<string, T>>,
  guildId: string | undefined,
  members: T | undefined,
) {
  return guildId && members ? { ...all, [guildId]: members } : all;
}

interface CompletionOptions {
  readonly channelId: string;
  readonly text: string;
  readonly caret: number;
  readonly tokens: Tokens;
  readonly onComplete: (text: string, caret: number, tokens: Tokens) => void;
}

export interface Completion {
  readonly query: Query | null;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly listId: string;
  readonly choose: (candidate: Candidate) => void;
  readonly point: (index: number) => void;
  /** Whether the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/** What completes the word at the caret, and the keys that choose among it. */
export function useCompletion(options: CompletionOptions): Completion {
  const { channelId, text, caret, tokens, onComplete } = options;
  const listId = useId();
  const asked = useMemo(() => queryAt(text, caret), [text, caret]);
  const key = asked ? `${asked.kind} ${asked.from}` : null;
  const [dismissed, setDismissed] = useState<string | null>(null);
  const query = key === dismissed ? null : asked;
  const candidates = useCandidates(channelId, query);
  const [pointed, setPointed] = useState({ key: '', index: 0 });
  const pointKey = `${key ?? ''} ${asked?.text ?? ''}`;
  const index = pointed.key === pointKey ? Math.min(pointed.index, candidates.length - 1) : 0;
  const point = (to: number) => setPointed({ key: pointKey, index: to });

  const choose = (candidate: Candidate) => {
    if (!query) return;
    const { text: name, means } = insertionOf(candidate);
    const shown =
      candidate.kind === 'emoji' ? inTone(candidate.emoji, useHabits.getState().tone) : name;
    if (candidate.kind === 'emoji') usedEmoji(shown);
    const taken = means !== null && (tokens[name] ?? means) !== means;
    const [next, at] = complete(text, query, taken ? means : shown);
    onComplete(next, at, means === null || taken ? tokens : { ...tokens, [name]: means });
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const current = candidates[index];
    if (!query || !current || event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') point((index + 1) % candidates.length);
    else if (event.key === 'ArrowUp') point((index + candidates.length - 1) % candidates.length);
    else if (event.key === 'Escape') setDismissed(key);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) choose(current);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { query, candidates, index, listId, choose, point, onKeyDown };
}
