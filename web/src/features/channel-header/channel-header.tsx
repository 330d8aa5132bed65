import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, Users } from 'lucide-react';
import { useChannel } from '../../store/hooks';
import { ChannelIcon } from '../../ui/channel-icon';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Popover } from '../../ui/popover';

interface ChannelHeaderProps {
  readonly channelId: string;
  readonly phone: boolean;
  readonly membersShown: boolean;
  readonly onMembers: () => void;
  /** On the phone: back to the channels. */
  readonly onBack: () => void;
}

interface TopicProps {
  readonly topic: string;
  readonly name: string;
  readonly phone: boolean;
}

const topicLook = {
  desk: 'ml-1 border-l border-line-strong py-1 pl-3 text-second',
  // The whole of the title is touched for it.
  phone: 'text-meta after:absolute after:inset-0',
};

/** One line of the topic; opens to all of it. */
function Topic({ topic, name, phone }: TopicProps) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Topic of ${name}`}
      align="start"
      className="max-w-[min(480px,calc(100vw-32px))] p-4 text-message whitespace-pre-wrap"
      trigger={
        <button
          type="button"
          className={cx(
            'focus-inset min-w-0 truncate text-left text-text-3 transition-colors hover:text-text-2',
            phone ? topicLook.phone : topicLook.desk,
          )}
        >
          {topic}
        </button>
      }
    >
      {topic}
    </Popover>
  );
}

/** The channel's name and topic over the conversation, with what belongs to it at the right. */
export function ChannelHeader(props: ChannelHeaderProps) {
  const { channelId, phone, membersShown, onMembers, onBack } = props;
  const { t } = useLingui();
  const channel = useChannel(channelId);
  const name = channel?.name ?? '';
  return (
    <header className="flex h-[3.25rem] flex-none items-center gap-2 border-b border-line pr-3 pl-5 phone:px-1.5">
      {phone && (
        <IconButton icon={ChevronLeft} iconSize={22} label={t`Channels`} onClick={onBack} />
      )}
      <ChannelIcon type={channel?.type ?? 0} size={18} className="text-text-3" />
      <div className="flex min-w-0 items-center gap-2 phone:relative phone:grid phone:h-full phone:flex-1 phone:content-center phone:gap-0">
        <h2 className="flex-none truncate text-header font-[650] tracking-[-0.005em] phone:text-[1.0625rem]">
          {name}
        </h2>
        {channel?.topic && <Topic topic={channel.topic} name={name} phone={phone} />}
      </div>
      <span className="flex-1 phone:hidden" />
      <IconButton
        icon={Users}
        iconSize={phone ? 22 : 18}
        label={t`Members`}
        on={membersShown}
        onClick={onMembers}
      />
    </header>
  );
}
