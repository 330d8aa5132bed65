import { Trans, useLingui } from '@lingui/react/macro';
import { AtSign, X } from 'lucide-react';
import { usePerson } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import type { Message } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useScope } from '../conversation-context';
import { usePlainText } from '../text/use-plain-text';
import { cancelReply, changeDraft } from './drafts';

interface ReplyBarProps {
  readonly message: Message;
  readonly notify: boolean;
}

/** Above the field: whom one answers, and whether they are told. */
export function ReplyBar({ message, notify }: ReplyBarProps) {
  const { channelId, guildId, jumpTo } = useScope();
  const { t } = useLingui();
  const person = usePerson(message.author.id, guildId);
  const mine = useRealtime((it) => it.meId === message.author.id);
  const text = usePlainText(message.content, guildId, message.mentions);
  const name = person.name || (message.author.global_name ?? message.author.username);
  return (
    <div className="flex h-9 items-center gap-1.5 border-b border-line ps-3.5 pe-1.5 text-second text-text-3 touch:h-11">
      <button
        type="button"
        className="flex min-w-0 flex-1 items-center gap-1.5 text-start hover:text-text-2"
        onClick={() => jumpTo(message.id)}
      >
        <span className="flex-none">
          <Trans>
            Replying to <b className="font-semibold text-text-2">{name}</b>
          </Trans>
        </span>
        <span className="truncate" dir="auto">
          {text}
        </span>
      </button>
      {!mine && (
        <button
          type="button"
          aria-pressed={notify}
          aria-label={t`Notify ${name}`}
          onClick={() => changeDraft(channelId, { notify: !notify })}
          className={cx(
            'flex h-7 flex-none items-center gap-1 rounded-small px-2 font-semibold hover:bg-hover touch:h-11',
            notify ? 'text-accent' : 'text-text-3',
          )}
        >
          <Icon icon={AtSign} size={14} />
          {notify ? <Trans>On</Trans> : <Trans>Off</Trans>}
        </button>
      )}
      <IconButton
        icon={X}
        iconSize={16}
        label={t`Cancel reply`}
        side="top"
        className="size-7"
        onClick={() => cancelReply(channelId)}
      />
    </div>
  );
}
