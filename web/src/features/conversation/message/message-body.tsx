import { Trans, useLingui } from '@lingui/react/macro';
import { MessageType } from 'discord-api-types/v10';
import { formatClock, formatExact, formatTime } from '../../../lib/timestamps';
import { usePerson } from '../../../store/hooks';
import type { Message } from '../../../store/types';
import { Tag } from '../../../ui/badge';
import { cx } from '../../../ui/cx';
import { RoleMark } from '../../../ui/role-mark';
import { EditBox } from '../composer/edit-box';
import { useScope } from '../conversation-context';
import { useConversation } from '../conversation-state';
import type { Row } from '../list/rows';
import { MessageText } from '../text/message-text';
import { AuthorName, AuthorPicture } from './author';
import { Delivery } from './delivery';
import { ReplyPreview } from './reply-preview';

function Author({ message }: { readonly message: Message }) {
  const { guildId } = useScope();
  const { author } = message;
  const person = usePerson(author.id, guildId);
  const ms = Date.parse(message.timestamp);
  return (
    <div className="flex min-w-0 items-baseline gap-2 leading-5 compact:float-left compact:me-2 compact:max-w-full">
      <AuthorName
        message={message}
        className="truncate text-message leading-5 phone:text-header compact:leading-[1.375rem]"
      />
      <RoleMark mark={person.mark} className="self-center" />
      {author.bot && (
        <Tag className="self-center">
          <Trans>Bot</Trans>
        </Tag>
      )}
      <time
        dateTime={message.timestamp}
        title={formatExact(ms)}
        className="flex-none text-meta text-text-3 tabular-nums compact:desk:hidden"
      >
        {formatClock(ms)}
      </time>
    </div>
  );
}

function Edited({ at }: { readonly at: string }) {
  return (
    <time
      dateTime={at}
      title={formatExact(Date.parse(at))}
      className="ms-[5px] text-meta whitespace-nowrap text-text-3"
    >
      <Trans>edited</Trans>
    </time>
  );
}

/** Its words, or the field in which they are edited. */
function Words({ row }: { readonly row: Row }) {
  const { guildId } = useScope();
  const { message, pending } = row;
  const editing = useConversation((it) => it.editingId === message.id);
  if (editing && !pending) return <EditBox message={message} />;
  return (
    <div
      className={cx(
        'text-message phone:text-header phone:leading-[1.4375rem]',
        pending?.state === 'sending' &&
          'animate-[delivery_90ms_400ms_forwards] motion-reduce:animate-[delivery_1ms_400ms_forwards]',
        pending?.state === 'failed' && 'text-text-2',
      )}
    >
      <MessageText
        content={message.content}
        guildId={guildId}
        mentions={message.mentions}
        after={message.edited_timestamp ? <Edited at={message.edited_timestamp} /> : null}
      />
    </div>
  );
}

/** A message as its author’s words: with their face and name where a group begins. */
export function MessageBody({ row }: { readonly row: Row }) {
  const { t } = useLingui();
  const { message, first, pending } = row;
  const reply = message.type === MessageType.Reply;
  const ms = Date.parse(message.timestamp);
  return (
    <div className="relative py-0.5 pr-12 pl-[74px] phone:pr-4 phone:pl-16 compact:py-px compact:phone:pl-4">
      {reply && <ReplyPreview message={message} />}
      {first && (
        <AuthorPicture
          message={message}
          className={cx(
            'absolute left-5 phone:left-4 compact:hidden',
            reply ? 'top-[26px]' : 'top-0.5',
          )}
        />
      )}
      <time
        dateTime={message.timestamp}
        title={formatExact(ms)}
        aria-label={t`Sent at ${formatTime(ms)}`}
        className={cx(
          'absolute top-[5px] left-0 w-[62px] text-end text-badge text-text-3 tabular-nums phone:hidden',
          // A compact group begins with its time, where a roomy one has its face.
          first
            ? 'hidden compact:desk:block'
            : 'opacity-0 group-hover/row:opacity-100 group-focus/row:opacity-100',
          reply && 'top-[29px]',
        )}
      >
        {formatTime(ms)}
      </time>
      {first && <Author message={message} />}
      <div className="max-w-[760px]">
        <Words row={row} />
        {pending && <Delivery pending={pending} />}
      </div>
    </div>
  );
}
