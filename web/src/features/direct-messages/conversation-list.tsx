import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { openDialog } from '../../store/dialogs';
import { usePrivateChannels } from '../../store/private-channels';
import { IconButton } from '../../ui/icon-button';
import { ConversationRow } from './conversation-row';

interface ConversationListProps {
  /** The conversation that is shown. */
  readonly channelId: string | undefined;
  readonly onOpen?: () => void;
}

/** Direct messages and groups, the last written to first, with the way to a new one. */
export function ConversationList({ channelId, onOpen }: ConversationListProps) {
  const { t } = useLingui();
  const channels = usePrivateChannels();
  return (
    <section aria-label={t`Messages`}>
      <div className="flex items-center justify-between pt-2 pr-1 pl-2">
        <h2 className="font-sans text-meta font-semibold text-text-3">
          <Trans>Messages</Trans>
        </h2>
        <IconButton
          icon={Plus}
          iconSize={16}
          label={t`New message`}
          onClick={() => openDialog({ kind: 'new-message' })}
        />
      </div>
      {channels.length === 0 ? (
        <p className="px-2 py-1 text-second text-text-3">
          <Trans>Nobody yet. Write to somebody, or make a group.</Trans>
        </p>
      ) : (
        <ul>
          {channels.map((channel) => (
            <ConversationRow
              key={channel.id}
              channel={channel}
              selected={channel.id === channelId}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
