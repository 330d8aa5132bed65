import { Trans } from '@lingui/react/macro';
import { MessageType } from 'discord-api-types/v10';
import { Info, LogIn } from 'lucide-react';
import { formatClock, formatExact } from '../../../lib/timestamps';
import type { Message } from '../../../store/types';
import { Icon } from '../../../ui/icon';
import { AuthorName } from './author';

/** What the guild itself tells in the log: that somebody came. */
export function SystemMessage({ message }: { readonly message: Message }) {
  const ms = Date.parse(message.timestamp);
  const name = <AuthorName message={message} />;
  const joined = message.type === MessageType.UserJoin;
  return (
    <div className="relative flex items-baseline gap-2.5 py-0.5 pr-5 pl-[74px] text-[0.875rem] leading-5 text-text-2 phone:pl-16">
      <Icon
        icon={joined ? LogIn : Info}
        className="absolute top-1 left-[31px] text-positive phone:left-[27px]"
      />
      <p>
        {joined ? (
          <Trans>{name} came in. Say hello.</Trans>
        ) : (
          <Words name={name} message={message} />
        )}
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

/** A kind that this client does not know: who caused it, and its words if it has some. */
function Words({ name, message }: { readonly name: React.ReactNode; readonly message: Message }) {
  return (
    <>
      {name} {message.content}
    </>
  );
}
