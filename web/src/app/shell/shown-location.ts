import { useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

export interface ShownLocation {
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly messageId?: string | undefined;
  /** Home shows the friends. */
  readonly friends?: boolean;
}

/**
 * The guild, channel and message that the shell shows: those of the address, or, beneath a layer
 * such as the settings, those it showed before the layer opened.
 */
export function useShownLocation(): ShownLocation {
  const params = useParams({ strict: false });
  const path = useRouterState({ select: (it) => it.location.pathname });
  const inChannels = path.startsWith('/channels');
  const friends = path.startsWith('/channels/@me/friends');
  const { channelId, messageId } = params;
  // Conversations without a guild live at home.
  const guildId = params.guildId === '@me' ? undefined : params.guildId;
  const [shown, setShown] = useState<ShownLocation>({});
  const moved =
    shown.guildId !== guildId ||
    shown.channelId !== channelId ||
    shown.messageId !== messageId ||
    shown.friends !== friends;
  const now = { guildId, channelId, messageId, friends };
  if (inChannels && moved) setShown(now);
  return inChannels ? now : shown;
}
