import { create } from 'zustand';
import type { Message } from '../../../store/types';
import { focusComposer } from '../conversation-state';
import type { Tokens } from './draft-text';

/** What somebody has written in a channel and not sent yet. */
export interface ChannelDraft {
  readonly text: string;
  /** What the names in the text stand for. */
  readonly tokens: Tokens;
  /** The message that is answered. */
  readonly replyTo: Message | null;
  /** Whether its author is to be told. */
  readonly notify: boolean;
}

export const emptyDraft: ChannelDraft = { text: '', tokens: {}, replyTo: null, notify: true };

const storageKey = 'guildhall.drafts';
const draftsMax = 50;

function read(): Record<string, ChannelDraft> {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<
      string,
      Partial<ChannelDraft>
    >;
    return Object.fromEntries(
      Object.entries(kept)
        .filter(([, it]) => typeof it.text === 'string')
        .map(([id, it]) => [id, { ...emptyDraft, text: it.text ?? '', tokens: it.tokens ?? {} }]),
    );
  } catch {
    return {};
  }
}

function write(drafts: Readonly<Record<string, ChannelDraft>>): void {
  const kept = Object.entries(drafts)
    .filter(([, it]) => it.text !== '')
    .slice(-draftsMax)
    .map(([id, { text, tokens }]) => [id, { text, tokens }] as const);
  try {
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A full or closed storage costs the draft after a reload, nothing else.
  }
}

interface DraftsState {
  readonly drafts: Readonly<Record<string, ChannelDraft>>;
}

/** A draft for each channel; texts outlast a reload. */
export const useDrafts = create<DraftsState>()(() => ({ drafts: read() }));

export function useDraft(channelId: string): ChannelDraft {
  return useDrafts((it) => it.drafts[channelId]) ?? emptyDraft;
}

export function changeDraft(channelId: string, over: Partial<ChannelDraft>): void {
  useDrafts.setState(({ drafts }) => {
    const { [channelId]: before = emptyDraft, ...others } = drafts;
    const next = { ...others, [channelId]: { ...before, ...over } };
    write(next);
    return { drafts: next };
  });
}

/** The next message of this channel answers that one. */
export function replyTo(channelId: string, message: Message): void {
  changeDraft(channelId, { replyTo: message, notify: true });
  focusComposer();
}

export function cancelReply(channelId: string): void {
  changeDraft(channelId, { replyTo: null, notify: true });
  focusComposer();
}
