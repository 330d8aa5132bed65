interface ConversationPaneProps {
  readonly channelId: string;
  /** A message to jump to, from the address. */
  readonly messageId?: string | undefined;
}

/** The messages of one channel with the composer beneath. */
export function ConversationPane({ channelId, messageId }: ConversationPaneProps) {
  return <section className="min-h-0 flex-1" data-channel={channelId} data-message={messageId} />;
}
