import { emojiTrial } from './drawable';
import type { EmojiIndex } from './emoji-index';

let loading: Promise<EmojiIndex> | null = null;
let loaded: EmojiIndex | null = null;

async function load(): Promise<EmojiIndex> {
  const [{ EmojiIndex: Index }, data, names] = await Promise.all([
    import('./emoji-index'),
    import('emojibase-data/en/compact.json'),
    import('emojibase-data/en/shortcodes/joypixels.json'),
  ]);
  loaded = new Index(data.default, names.default, emojiTrial());
  return loaded;
}

/** Every emoji with its names; comes over the network when it is first wanted, then stays. */
export function loadEmoji(): Promise<EmojiIndex> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The emoji, if they were loaded already. */
export function emojiNow(): EmojiIndex | null {
  return loaded;
}
