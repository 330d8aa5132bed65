const mention = /<(@!?|@&|#)(\d{1,20})>/g;
const kinds = { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' } as const;

type MentionKind = (typeof kinds)[keyof typeof kinds];

/** A text with names in the place of mentions; one whose name is not known stays as it is. */
export function namedMentions(
  text: string,
  nameOf: (kind: MentionKind, id: string) => string | undefined,
): string {
  return text.replace(mention, (raw, sign: keyof typeof kinds, id: string) => {
    const name = nameOf(kinds[sign], id);
    return name === undefined ? raw : sign.charAt(0) + name;
  });
}
