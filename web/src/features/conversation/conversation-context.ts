import { createContext, use } from 'react';

/** What the rows of one conversation can reach. Stays the same while the log changes. */
export interface ConversationScope {
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly maySend: boolean;
  /** One may delete what others wrote. */
  readonly mayManage: boolean;
  readonly jumpTo: (messageId: string) => void;
  readonly unreadFrom: (beforeId: string) => void;
}

export const ConversationContext = createContext<ConversationScope | null>(null);

export function useScope(): ConversationScope {
  const scope = use(ConversationContext);
  if (!scope) throw new Error('This belongs into a conversation');
  return scope;
}
