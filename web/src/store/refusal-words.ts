import { t } from '@lingui/core/macro';

/** What a documented code of a refusal means for the person who meets it; null for others. */
export function refusalWords(code: number): string | null {
  switch (code) {
    case 50605:
      return t`This guild takes nobody in at the moment: its invites are paused. Try again later.`;
    case 50009:
      return t`This guild lets newcomers write after a while. Try again in a few minutes.`;
    case 50007:
      return t`They do not take messages from you. Friends can write to each other, and members of a guild who allow it.`;
    case 30004:
      return t`This group is full: 25 people are the most.`;
    case 40007:
      return t`You are banned from this guild.`;
    case 50034:
      return t`Only messages of the last 14 days can be deleted together.`;
    default:
      return null;
  }
}
