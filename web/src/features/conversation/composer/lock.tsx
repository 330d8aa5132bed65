import { Trans } from '@lingui/react/macro';
import { Lock, ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { openDialog } from '../../../store/dialogs';
import { useRealtime } from '../../../store/realtime';
import { useIsPending, useWritesFrom } from '../../../store/use-newcomer';
import { useTimeLeft } from '../../../store/use-time-left';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useScope } from '../conversation-context';

function Locked({ children }: { readonly children: ReactNode }) {
  return (
    <p className="flex min-h-11 items-center justify-center gap-2 rounded-tile bg-raised px-4 py-2 text-ui text-text-3 shadow-line">
      <Icon icon={Lock} size={16} />
      {children}
    </p>
  );
}

/** For newcomers who have yet to accept the rules: the way to them. */
function RulesBar({ guildId }: { readonly guildId: string }) {
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-center gap-x-3 gap-y-1.5 rounded-tile bg-raised px-4 py-1.5 text-ui text-text-2 shadow-line">
      <Icon icon={ScrollText} size={16} className="text-text-3 phone:hidden" />
      <span className="min-w-0">
        <Trans>You can write here once you have accepted the rules.</Trans>
      </span>
      <Button
        variant="primary"
        size="small"
        className="phone:w-full"
        onClick={() => openDialog({ kind: 'rules', guildId })}
      >
        <Trans>Read the rules</Trans>
      </Button>
    </div>
  );
}

/** What stands in the composer's place, and why one cannot write; null where one can. */
export function useLock(): ReactNode {
  const { maySend, guildId = '' } = useScope();
  const pending = useIsPending(guildId);
  const timedOut = useTimeLeft(
    useRealtime((it) => it.members[guildId]?.[it.meId ?? '']?.timedOutUntil),
  );
  const wait = useTimeLeft(useWritesFrom(guildId));
  if (pending) return <RulesBar guildId={guildId} />;
  if (maySend && !wait) return null;
  if (!timedOut && !maySend) {
    return (
      <Locked>
        <Trans>You cannot post here.</Trans>
      </Locked>
    );
  }
  return (
    <Locked>
      <span role="timer" className="tabular-nums">
        {timedOut ? (
          <Trans>You are timed out for {timedOut} more.</Trans>
        ) : (
          <Trans>Newcomers read first. You can write in {wait}.</Trans>
        )}
      </span>
    </Locked>
  );
}
