import { Trans } from '@lingui/react/macro';
import { MessageType } from 'discord-api-types/v10';
import { ImagePlus, Info, LogIn, PencilLine, UserMinus, UserPlus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { formatClock, formatExact } from '../../../lib/timestamps';
import { displayName } from '../../../store/selectors';
import type { Message } from '../../../store/types';
import { Icon } from '../../../ui/icon';
import { AuthorName } from './author';

const icons: Readonly<Partial<Record<MessageType, LucideIcon>>> = {
  [MessageType.UserJoin]: LogIn,
  [MessageType.RecipientAdd]: UserPlus,
  [MessageType.RecipientRemove]: UserMinus,
  [MessageType.ChannelNameChange]: PencilLine,
  [MessageType.ChannelIconChange]: ImagePlus,
};

/** What the guild or group itself tells in the log: that somebody came, or what was changed. */
export function SystemMessage({ message }: { readonly message: Message }) {
  const ms = Date.parse(message.timestamp);
  const name = <AuthorName message={message} />;
  return (
    <div className="relative flex items-baseline gap-2.5 py-0.5 pr-5 pl-[74px] text-[0.875rem] leading-5 text-text-2 phone:pl-16">
      <Icon
        icon={icons[message.type] ?? Info}
        className="absolute top-1 left-[31px] text-positive phone:left-[27px]"
      />
      <p>
        <Words name={name} message={message} />
      </p>
      <time
        dateTime={message.timestamp}
        title={formatExact(ms)}
        className="flex-none text-meta text-text-3 tabular-nums"
      >
        {formatClock(ms)}
      </time>
    </div>
  );
}

interface WordsProps {
  readonly name: React.ReactNode;
  readonly message: Message;
}

/** What happened; of a kind that this client does not know, who caused it, and its words. */
function Words({ name, message }: WordsProps) {
  const { content, author } = message;
  const about = message.mentions[0];
  const who = <b className="font-semibold text-text">{about ? displayName(about) : ''}</b>;
  const title = <b className="font-semibold text-text">{content}</b>;
  switch (message.type) {
    case MessageType.UserJoin:
      return <Trans>{name} came in. Say hello.</Trans>;
    case MessageType.RecipientAdd:
      return (
        <Trans>
          {name} added {who} to the group.
        </Trans>
      );
    case MessageType.RecipientRemove:
      if (!about || about.id === author.id) return <Trans>{name} left the group.</Trans>;
      return (
        <Trans>
          {name} removed {who} from the group.
        </Trans>
      );
    case MessageType.ChannelNameChange:
      if (content === '') return <Trans>{name} took the name from the group.</Trans>;
      return (
        <Trans>
          {name} called the group {title}.
        </Trans>
      );
    case MessageType.ChannelIconChange:
      return <Trans>{name} changed the picture of the group.</Trans>;
    default:
      return (
        <>
          {name} {content}
        </>
      );
  }
}
