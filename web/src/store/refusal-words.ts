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
    case 80000:
      return t`They take no friend request from you.`;
    case 80001:
      return t`You have blocked them. Unblock them first.`;
    case 80002:
      return t`Bots cannot be friends.`;
    case 80003:
      return t`That is you. Ask somebody else.`;
    case 80004:
      return t`Nobody has this username. Check how it is spelled.`;
    case 80007:
      return t`You are friends already.`;
    case 30002:
      return t`One of you has 1,000 friends, and more are not possible.`;
    case 50607:
      return t`200 of your requests wait for an answer. Take some of them back first.`;
    case 50608:
      return t`You have blocked 2,000 people, and more are not possible.`;
    default:
      return null;
  }
}
