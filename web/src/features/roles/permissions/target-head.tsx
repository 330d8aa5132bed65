import { Trans } from '@lingui/react/macro';
import { permissionsApi, type PermissionTarget } from '../../../api/permissions';
import { useRequest } from '../../../store/use-request';
import type { Channel } from '../../../store/types';
import { Button } from '../../../ui/button';
import { FormError } from '../../../ui/form-error';
import { TargetName } from './target-name';

interface TargetHeadProps {
  readonly guildId: string;
  readonly channel: Channel;
  readonly target: PermissionTarget;
  /** The exceptions are gone. */
  readonly onGone: () => void;
}

/** Whose permissions are shown, and the end of their exceptions here. */
export function TargetHead({ guildId, channel, target, onGone }: TargetHeadProps) {
  const request = useRequest();
  const listed = channel.permission_overwrites?.some((it) => it.id === target.id);
  const remove = async () => {
    const done = await request.run(async () => {
      await permissionsApi.deleteOverwrite(channel.id, target.id);
      return true;
    });
    if (done && target.id !== guildId) onGone();
  };
  return (
    <header className="mb-4">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1.5 desk:pr-24">
        <h2 className="flex min-w-0 flex-1 items-center gap-2.5 text-title font-[650] tracking-[-0.01em]">
          <TargetName guildId={guildId} target={target} />
        </h2>
        {listed && (
          <Button variant="outline" size="small" busy={request.busy} onClick={() => void remove()}>
            <Trans>Remove exceptions</Trans>
          </Button>
        )}
      </div>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </header>
  );
}
