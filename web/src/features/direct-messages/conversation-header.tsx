import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, PencilLine, UserPlus, Users } from 'lucide-react';
import { openDialog } from '../../store/dialogs';
import { isGroup, useConversationName } from '../../store/private-channels';
import type { Channel } from '../../store/types';
import { usePresence } from '../../store/use-presence';
import { IconButton } from '../../ui/icon-button';
import { ConversationPicture } from './conversation-picture';

interface ConversationHeaderProps {
  readonly channel: Channel;
  readonly phone: boolean;
  readonly membersShown: boolean;
  readonly onMembers: () => void;
  /** On the phone: back to the list. */
  readonly onBack: () => void;
}

/** Who one writes with, and what can be done with the conversation. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { channel, phone, membersShown, onMembers, onBack } = props;
  const { t } = useLingui();
  const name = useConversationName(channel.id);
  const group = isGroup(channel);
  const { says } = usePresence(channel.recipients?.[0]?.id ?? '');
  const size = phone ? 22 : 18;
  return (
    <header className="flex h-[3.25rem] flex-none items-center gap-2 border-b border-line pr-3 pl-5 [--surface:var(--panel)] phone:px-1.5">
      {phone && (
        <IconButton icon={ChevronLeft} iconSize={22} label={t`Messages`} onClick={onBack} />
      )}
      <ConversationPicture channel={channel} size={26} />
      <div className="flex min-w-0 flex-1 items-baseline gap-2 phone:grid phone:gap-0">
        <h2 className="truncate text-header font-[650] tracking-[-0.005em] phone:text-[1.0625rem]">
          {name}
        </h2>
        {!group && says && <span className="truncate text-second text-text-3">{says}</span>}
      </div>
      {group && (
        <IconButton
          icon={PencilLine}
          iconSize={size}
          label={t`Name and picture`}
          onClick={() => openDialog({ kind: 'edit-group', channelId: channel.id })}
        />
      )}
      <IconButton
        icon={UserPlus}
        iconSize={size}
        label={t`Add people`}
        onClick={() => openDialog({ kind: 'new-message', channelId: channel.id })}
      />
      {group && (
        <IconButton
          icon={Users}
          iconSize={size}
          label={t`Members`}
          on={membersShown}
          onClick={onMembers}
        />
      )}
    </header>
  );
}
