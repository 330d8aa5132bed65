/** A place in this client that an address leads to. */
export interface InnerPlace {
  /** `@me` for direct messages. */
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string | null;
}

const place = /^\/channels\/(@me|\d{1,20})\/(\d{1,20})(?:\/(\d{1,20}))?\/?$/;

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The channel or message of this instance that a link leads to; null for the world outside. */
export function innerPlace(url: string, origin: string): InnerPlace | null {
  const parsed = parse(url);
  if (parsed?.origin !== origin || parsed.search || parsed.hash) return null;
  const found = place.exec(parsed.pathname);
  if (!found) return null;
  return { guildId: found[1] ?? '', channelId: found[2] ?? '', messageId: found[3] ?? null };
}

/** The address of a message, to be handed on. */
export function messageLink(
  origin: string,
  guildId: string | undefined,
  channelId: string,
  messageId: string,
): string {
  return `${origin}/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

/** An address as it is shown: without what every address has. */
export function hostOf(url: string): string {
  return parse(url)?.host ?? url;
}
