/** The address that an invite is shared by, at this origin. */
export function inviteUrl(code: string, origin: string = location.origin): string {
  return `${origin}/invite/${code}`;
}

/** The code in what somebody typed or pasted: a link or the bare code; null when there is none. */
export function inviteCodeIn(text: string): string | null {
  const found = /^(?:https?:\/\/[^/\s]+\/)?(?:(?:invite|i)\/)?([\w-]{2,64})\/?(?:[?#]\S*)?$/i.exec(
    text.trim(),
  );
  return found?.[1] ?? null;
}
