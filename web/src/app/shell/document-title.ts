import { useEffect } from 'react';
import { useChannel, useGuild } from '../../store/hooks';
import { useConversationName, usePrivateWaiting } from '../../store/private-channels';
import { useUnreadByGuild } from '../../store/unread';
import type { ShownLocation } from './shown-location';

/** The title of the browser's tab: what waits, where one is, and the product. */
export function titleOf(parts: {
  readonly mentions: number;
  readonly unread: boolean;
  /** With whom one writes, where there is no guild. */
  readonly person?: string | undefined;
  readonly channel?: string | null | undefined;
  readonly guild?: string | undefined;
}): string {
  const waiting = parts.mentions > 0 ? `(${parts.mentions}) ` : parts.unread ? '• ' : '';
  const place = [
    parts.person,
    parts.channel && `#${parts.channel}`,
    parts.guild,
    'Guildhall',
  ].filter(Boolean);
  return waiting + place.join(' · ');
}

export function useDocumentTitle({ guildId, channelId }: ShownLocation): void {
  const guild = useGuild(guildId)?.name;
  const channel = useChannel(guildId && channelId)?.name;
  const person = useConversationName(guildId ? undefined : channelId);
  const waiting = [...Object.values(useUnreadByGuild()), usePrivateWaiting()];
  const mentions = waiting.reduce((sum, it) => sum + it.mentions, 0);
  const unread = waiting.some((it) => it.unread);
  useEffect(() => {
    document.title = titleOf({ mentions, unread, person, channel, guild });
  }, [mentions, unread, person, channel, guild]);
}
