import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { WelcomeChannel } from '../../api/welcome';
import { openDialog } from '../../store/dialogs';
import { useChannel, useGuild } from '../../store/hooks';
import { useIsPending } from '../../store/use-newcomer';
import { useErrorText } from '../../store/use-request';
import { useWelcome } from '../../store/use-welcome';
import { Button } from '../../ui/button';
import { ChannelIcon } from '../../ui/channel-icon';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';

interface WelcomeDialogProps {
  readonly request: { readonly guildId: string };
  readonly onClose: () => void;
}

/** Where a guild tells its newcomers to begin: a few words, and channels that lead there. */
export function WelcomeDialog({ request: { guildId }, onClose }: WelcomeDialogProps) {
  const guild = useGuild(guildId);
  const welcome = useWelcome(guildId);
  const pending = useIsPending(guildId);
  const text = useErrorText();
  const { history } = useRouter();
  const go = (channelId: string) => {
    onClose();
    history.push(`/channels/${guildId}/${channelId}`);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Welcome to {guild?.name ?? ''}</Trans>}
      description={welcome.data?.description}
      footer={
        pending ? (
          <Button variant="primary" onClick={() => openDialog({ kind: 'rules', guildId })}>
            <Trans>Read the rules</Trans>
          </Button>
        ) : (
          <Button variant="ghost" onClick={onClose}>
            <Trans>Look around myself</Trans>
          </Button>
        )
      }
    >
      {welcome.isPending && <Skeleton rows={3} disc={32} two />}
      {welcome.isError && <EmptyState>{text(welcome.error)}</EmptyState>}
      <ul className="grid gap-1.5">
        {welcome.data?.welcome_channels.map((it) => (
          <li key={it.channel_id}>
            <Place place={it} onOpen={() => go(it.channel_id)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface PlaceProps {
  readonly place: WelcomeChannel;
  readonly onOpen: () => void;
}

function Place({ place, onOpen }: PlaceProps) {
  const channel = useChannel(place.channel_id);
  if (!channel) return null;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="focus-inset flex min-h-14 w-full items-center gap-3 rounded-tile bg-raised px-3.5 py-2 text-left shadow-line hover:bg-hover"
    >
      <span aria-hidden="true" className="grid w-7 flex-none place-items-center text-title">
        {place.emoji_name ?? <ChannelIcon type={channel.type} size={20} className="text-text-3" />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-ui font-semibold wrap-anywhere">{place.description}</span>
        <span className="block truncate text-second text-text-3">#{channel.name}</span>
      </span>
      <Icon icon={ChevronRight} size={16} className="text-text-3" />
    </button>
  );
}
