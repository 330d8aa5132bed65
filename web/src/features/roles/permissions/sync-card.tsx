import { Trans } from '@lingui/react/macro';
import { Link2, Unlink2 } from 'lucide-react';
import { useState } from 'react';
import { channelsApi } from '../../../api/channels';
import { sameOverwrites } from '../../../lib/overwrites';
import { useChannel } from '../../../store/hooks';
import type { Channel } from '../../../store/types';
import { useRequest } from '../../../store/use-request';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Button } from '../../../ui/button';
import { FormError } from '../../../ui/form-error';
import { Icon } from '../../../ui/icon';

/** Whether a channel has the permissions of its category, and the way to take them over. */
export function SyncCard({ channel }: { readonly channel: Channel }) {
  const category = useChannel(channel.parent_id ?? undefined);
  const [asking, setAsking] = useState(false);
  const request = useRequest();
  if (!category) return null;
  const name = category.name ?? '';
  const synced = sameOverwrites(channel.permission_overwrites, category.permission_overwrites);
  const sync = async () => {
    const wanted = category.permission_overwrites ?? [];
    const done = await request.run(() =>
      channelsApi.change(channel.id, { permission_overwrites: wanted }),
    );
    if (done) setAsking(false);
  };
  return (
    <div role="status" className="flex-none rounded-tile bg-raised p-3.5">
      <p className="flex items-center gap-2 text-[0.875rem] leading-[1.125rem] font-semibold">
        <Icon
          icon={synced ? Link2 : Unlink2}
          size={16}
          className={synced ? 'text-positive' : 'text-text-3'}
        />
        <span className="min-w-0 truncate">
          {synced ? <Trans>In sync with {name}</Trans> : <Trans>Differs from {name}</Trans>}
        </span>
      </p>
      <p className="mt-0.5 text-second text-text-3">
        {synced ? (
          <Trans>A change of the category changes this too, until you change something here.</Trans>
        ) : (
          <Trans>It has permissions of its own; the category’s do not count here.</Trans>
        )}
      </p>
      {!synced && (
        <Button variant="outline" full className="mt-3" onClick={() => setAsking(true)}>
          <Trans>Sync now</Trans>
        </Button>
      )}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={<Trans>Take over the permissions of {name}?</Trans>}
        description={<Trans>The exceptions that this channel has of its own are lost.</Trans>}
        action={<Trans>Sync now</Trans>}
        danger={false}
        busy={request.busy}
        onAction={() => void sync()}
      >
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </AlertDialog>
    </div>
  );
}
