import { useLingui } from '@lingui/react/macro';
import { channelsApi } from '../../api/channels';
import type { ChannelPlace } from '../../api/order';
import { sameOverwrites } from '../../lib/overwrites';
import { useRealtime } from '../../store/realtime';
import { useErrorText } from '../../store/use-request';
import { toast } from '../../ui/toast';

/** A channel that was moved keeps its permissions; where they differ, those of its new category are offered. */
export function useSyncOffer(): (places: readonly ChannelPlace[]) => void {
  const { t } = useLingui();
  const text = useErrorText();
  return (places) => {
    const { channels } = useRealtime.getState();
    const moved = places.find((it) => it.parent_id);
    const channel = moved && channels[moved.id];
    const category = moved?.parent_id ? channels[moved.parent_id] : undefined;
    if (!channel || !category) return;
    const wanted = category.permission_overwrites;
    if (sameOverwrites(channel.permission_overwrites, wanted)) return;
    const name = channel.name ?? '';
    toast({
      text: t`${name} keeps its own permissions`,
      action: {
        label: t`Sync`,
        onSelect: () => {
          channelsApi
            .change(channel.id, { permission_overwrites: wanted ?? [] })
            .catch((error: unknown) => toast({ text: text(error), tone: 'bad' }));
        },
      },
    });
  };
}
