import { useRealtime } from '../../../store/realtime';
import { useChannel } from '../../../store/hooks';
import type { Channel } from '../../../store/types';
import { cx } from '../../../ui/cx';
import { usePhone } from '../../../ui/use-media';
import { PlaceMatrix } from './place-matrix';
import { TargetHead } from './target-head';
import { TargetList } from './target-list';

interface ChannelPermissionsPageProps {
  readonly channelId: string;
  /** The role or member that is shown. */
  readonly targetId: string | undefined;
  readonly onTarget: (id?: string) => void;
}

/** Who may do what in a channel or category: a list of roles and members, and one of them. */
export function ChannelPermissionsPage({ channelId, ...props }: ChannelPermissionsPageProps) {
  const channel = useChannel(channelId);
  return channel?.guild_id ? (
    <Page {...props} channel={channel} guildId={channel.guild_id} />
  ) : null;
}

interface PageProps extends Omit<ChannelPermissionsPageProps, 'channelId'> {
  readonly channel: Channel;
  readonly guildId: string;
}

function Page({ channel, guildId, targetId, onTarget }: PageProps) {
  const phone = usePhone();
  const shownId = targetId ?? (phone ? undefined : guildId);
  const isRole = useRealtime((it) => it.roles[guildId]?.[shownId ?? ''] !== undefined);
  const target = shownId && { kind: isRole ? ('role' as const) : ('member' as const), id: shownId };
  return (
    <div className="grid min-h-0 min-w-0 flex-1 desk:grid-cols-[244px_minmax(0,1fr)]">
      <TargetList
        {...{ guildId, channel, shownId }}
        onOpen={onTarget}
        className={cx(phone && target && 'hidden')}
      />
      {target && (
        <div className="min-h-0 min-w-0 overflow-y-auto">
          <PlaceMatrix
            {...{ guildId, channel, target }}
            head={<TargetHead {...{ guildId, channel, target }} onGone={() => onTarget()} />}
          />
        </div>
      )}
    </div>
  );
}
