/** What AutoMod tells moderators in a message of type 24. */
export interface AutoModAlert {
  readonly rule: string;
  readonly channelId: string;
  /** What the rule found. */
  readonly found: string;
  /** The message, or its beginning. */
  readonly text: string;
}

const form = /^Rule “([\s\S]*?)” in <#(\d{1,20})>: ([\s\S]*?)\n>>> ([\s\S]*)$/;

/** Reads the text of an alert; null for one of another form. */
export function readAlert(content: string): AutoModAlert | null {
  const read = form.exec(content);
  if (!read) return null;
  const [, rule = '', channelId = '', found = '', text = ''] = read;
  return { rule, channelId, found, text };
}
