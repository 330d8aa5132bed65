import { create } from 'zustand';

type Counts = Readonly<Record<string, number>>;

interface News {
  /** By guild: how many entries of its audit log were told. */
  readonly audit: Counts;
  /** By guild: how often a member was changed, came or went. */
  readonly members: Counts;
}

/**
 * That something happened which the state does not hold: pages that show it ask the server again.
 * The numbers mean nothing but that they differ.
 */
export const useNews = create<News>()(() => ({ audit: {}, members: {} }));

const kinds: Readonly<Record<string, keyof News>> = {
  GUILD_AUDIT_LOG_ENTRY_CREATE: 'audit',
  GUILD_MEMBER_ADD: 'members',
  GUILD_MEMBER_UPDATE: 'members',
  GUILD_MEMBER_REMOVE: 'members',
};

/** Takes note of a dispatch, if it is news of a guild. */
export function noteNews({ t, d }: { readonly t: string; readonly d: unknown }): void {
  const kind = kinds[t];
  const guildId = (d as { readonly guild_id?: string } | null)?.guild_id;
  if (!kind || !guildId) return;
  useNews.setState((it) => ({
    [kind]: { ...it[kind], [guildId]: (it[kind][guildId] ?? 0) + 1 },
  }));
}
