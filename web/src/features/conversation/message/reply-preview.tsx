import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react/macro';
import { CornerUpLeft } from 'lucide-react';
import { avatarUrl, memberAvatarUrl } from '../../../lib/cdn';
import { nameStyle } from '../../../lib/colour';
import { usePerson } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import { isBlocked } from '../../../store/relationships';
import type { Message } from '../../../store/types';
import { Avatar } from '../../../ui/avatar';
import { Icon } from '../../../ui/icon';
import { useScope } from '../conversation-context';
import { usePlainText } from '../text/use-plain-text';

/** The message that another answers: from the log where it is there, else as it came with it. */
function useReferenced(message: Message): Message | null {
  const { channelId } = useScope();
  const id = message.message_reference?.message_id;
  const loaded = useRealtime((it) => it.messages[channelId]?.messages.find((one) => one.id === id));
  const gone = useRealtime((it) => id && it.messages[channelId]?.deletedIds.includes(id));
  if (gone) return null;
  return loaded ?? message.referenced_message ?? null;
}

const look =
  'compact:phone:before:hidden relative mb-1 flex h-5 w-fit max-w-[min(700px,100%)] min-w-0 items-center gap-1.5 text-second text-text-3 ' +
  "before:absolute before:top-[9px] before:-left-[35px] before:h-[13px] before:w-[29px] before:rounded-tl-small before:border-t-[1.5px] before:border-l-[1.5px] before:border-line-strong before:content-[''] phone:before:-left-[31px] phone:before:w-[25px]";

/** One line of the message that is answered, above the answer. Leads to it. */
export function ReplyPreview({ message }: { readonly message: Message }) {
  const referenced = useReferenced(message);
  const hidden = useRealtime((it) => !!referenced && isBlocked(it, referenced.author.id));
  if (!referenced || hidden) {
    return (
      <div className={look}>
        <span className="grid size-4 place-items-center rounded-full bg-active">
          <Icon icon={CornerUpLeft} size={11} />
        </span>
        <span className="italic">
          {hidden ? <Trans>A blocked message</Trans> : <Trans>The message was deleted</Trans>}
        </span>
      </div>
    );
  }
  return (
    <Quoted
      referenced={referenced}
      notified={message.mentions.some((it) => it.id === referenced.author.id)}
    />
  );
}

interface QuotedProps {
  readonly referenced: Message;
  /** Its author was told of the answer. */
  readonly notified: boolean;
}

function Quoted({ referenced, notified }: QuotedProps) {
  const { guildId, jumpTo } = useScope();
  const { t } = useLingui();
  const person = usePerson(referenced.author.id, guildId);
  const { author } = referenced;
  const name = person.name || (author.global_name ?? author.username);
  const text = usePlainText(referenced.content, guildId, referenced.mentions);
  const src =
    memberAvatarUrl(guildId ?? '', author.id, person.memberAvatar, 16) ??
    avatarUrl(author.id, author.avatar, 16);
  return (
    <button
      type="button"
      className={`${look} group/reply text-start touch:h-7`}
      aria-label={t`In reply to ${name}: ${text}`}
      onClick={() => jumpTo(referenced.id)}
    >
      <Avatar id={author.id} src={src} size={16} />
      <b
        className="flex-none font-semibold group-hover/reply:underline"
        style={nameStyle(person.colours)}
      >
        {notified && '@'}
        {name}
      </b>
      <span className="truncate group-hover/reply:text-text-2" dir="auto">
        {text}
      </span>
    </button>
  );
}
