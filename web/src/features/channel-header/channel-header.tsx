import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, Users } from 'lucide-react';
import { useChannel } from '../../store/hooks';
import { ChannelIcon } from '../../ui/channel-icon';
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

function Topic({ topic, name }: { readonly topic: string; readonly name: string }) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Topic of ${name}`}
      align="start"
      className="max-w-[min(480px,calc(100vw-32px))] p-4 text-message whitespace-pre-wrap"
      trigger={
        <button
          type="button"
          className="focus-inset ml-1 min-w-0 truncate border-l border-line-strong py-1 pl-3 text-left text-second text-text-3 transition-colors hover:text-text-2"
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
    <header className="flex h-[52px] flex-none items-center gap-2 border-b border-line pr-3 pl-5 phone:px-1.5">
      {phone && (
        <IconButton icon={ChevronLeft} iconSize={22} label={t`Channels`} onClick={onBack} />
      )}
      <ChannelIcon type={channel?.type ?? 0} size={18} className="text-text-3" />
      <h2 className="flex-none truncate text-header font-[650] tracking-[-0.005em] phone:min-w-0 phone:flex-1 phone:text-[1.0625rem]">
        {name}
      </h2>
      {channel?.topic && !phone && <Topic topic={channel.topic} name={name} />}
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
