import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Preferences {
  /** Whether the member list stands beside the conversation on a wide screen. */
  readonly membersShown: boolean;
  /** Width of the channel list in pixels, 200 to 360. */
  readonly channelsWidth: number;
  /** Categories that are folded. */
  readonly folded: Readonly<Record<string, true>>;
  /** The channel that each guild was left at. */
  readonly lastChannels: Readonly<Record<string, string>>;
}

/** How this browser arranges the frame; stays in this browser. */
export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({ membersShown: true, channelsWidth: 248, folded: {}, lastChannels: {} }),
    { name: 'guildhall.frame' },
  ),
);

export function toggleMembers(): void {
  usePreferences.setState((it) => ({ membersShown: !it.membersShown }));
}

export function toggleFolded(categoryId: string): void {
  usePreferences.setState(({ folded }) => {
    const { [categoryId]: was, ...rest } = folded;
    return { folded: was ? rest : { ...rest, [categoryId]: true } };
  });
}

export function rememberChannel(guildId: string, channelId: string): void {
  usePreferences.setState(({ lastChannels }) => ({
    lastChannels: { ...lastChannels, [guildId]: channelId },
  }));
}

export function setChannelsWidth(width: number): void {
  usePreferences.setState({ channelsWidth: Math.min(360, Math.max(200, Math.round(width))) });
}
