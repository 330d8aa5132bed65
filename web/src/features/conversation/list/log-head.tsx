import { Trans, useLingui } from '@lingui/react/macro';
import { Hash, Link, MessageCircle } from 'lucide-react';
import { openDialog, useDialogs } from '../../../store/dialogs';
import { can, Permission } from '../../../lib/permissions';
import { useChannel } from '../../../store/hooks';
import { useConversationName } from '../../../store/private-channels';
import { useRealtime } from '../../../store/realtime';
import { myChannelPermissions } from '../../../store/selectors';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton } from '../../../ui/skeleton';
import { useScope } from '../conversation-context';

/** What to do in a channel that is new: bring somebody in, where one may. */
function FirstStep() {
  const { channelId, guildId } = useScope();
  const offered = useDialogs((it) => it.available.has('invite'));
  const may = useRealtime((it) =>
    can(myChannelPermissions(it, channelId), Permission.CreateInstantInvite),
  );
  if (!guildId || !offered || !may) return null;
  return (
    <Button className="mt-4" onClick={() => openDialog({ kind: 'invite', guildId, channelId })}>
      <Icon icon={Link} size={16} />
      <Trans>Invite people</Trans>
    </Button>
  );
}

/** The beginning of a channel: its name, what it is for, and what to do while it is empty. */
export function Beginning({ empty }: { readonly empty: boolean }) {
  const { channelId, guildId, maySend } = useScope();
  const channel = useChannel(channelId);
  const withWhom = useConversationName(guildId ? undefined : channelId);
  const name = guildId ? (channel?.name ?? '') : withWhom;
  return (
    <header className="px-5 pt-10 pb-2 phone:px-4">
      <span className="grid size-14 place-items-center rounded-tile bg-accent-soft text-accent">
        <Icon icon={guildId ? Hash : MessageCircle} size={28} />
      </span>
      <h2 className="mt-4 font-display text-hero font-bold tracking-[-0.02em] text-balance">
        {name}
      </h2>
      <p className="mt-1.5 max-w-[60ch] text-message text-text-2">
        {channel?.topic ? (
          channel.topic
        ) : guildId ? (
          <Trans>This is where {name} begins.</Trans>
        ) : (
          <Trans>This is where your conversation begins.</Trans>
        )}
        {empty && maySend && (
          <>
            {' '}
            <Trans>Write the first message below.</Trans>
          </>
        )}
      </p>
      {empty && <FirstStep />}
    </header>
  );
}

/** Messages that load, in the place they will take. */
export function LogSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Messages are loading`} className="px-5 py-4 phone:px-4">
      <Skeleton rows={rows} disc={40} two className="gap-6" />
    </div>
  );
}

interface LogFailureProps {
  readonly forbidden: boolean;
  readonly onRetry: () => void;
}

/** What went wrong, where the messages would be. */
export function LogFailure({ forbidden, onRetry }: LogFailureProps) {
  return (
    <div role="alert" className="grid justify-items-center gap-3 p-6 text-center text-text-2">
      <p>
        {forbidden ? (
          <Trans>You cannot read what was written here.</Trans>
        ) : (
          <Trans>The messages could not be loaded.</Trans>
        )}
      </p>
      {!forbidden && (
        <Button size="small" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}
