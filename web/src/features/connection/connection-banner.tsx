import { Trans, useLingui } from '@lingui/react/macro';
import { Check, CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { retryConnection, useConnection } from '../../store/connection';
import { useRealtime } from '../../store/realtime';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { usePhase } from './use-phase';

/** Counts the seconds until the next try. */
function useSecondsLeft(retryAtMs: number | null): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (retryAtMs === null) return;
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, [retryAtMs]);
  return retryAtMs === null ? 0 : Math.max(0, Math.ceil((retryAtMs - nowMs) / 1_000));
}

/**
 * Says calmly that the connection is lost, after two seconds without it, and for two that it is back.
 * It takes its own line at the head of the panel: it never covers the text.
 */
export function ConnectionBanner() {
  const { t } = useLingui();
  const status = useConnection((it) => it.status);
  const known = useRealtime((it) => it.meId !== null);
  const phase = usePhase(status.kind === 'connected' || !known);
  const waiting = status.kind === 'waiting';
  const seconds = useSecondsLeft(waiting ? status.retryAtMs : null);
  if (phase === 'fine') return null;
  if (phase === 'back') return <Banner tone="good" icon={Check} title={t`Back`} />;
  return (
    <Banner
      icon={CloudOff}
      title={t`Reconnecting`}
      action={
        waiting && (
          <Button size="small" variant="ghost" className="touch:h-9" onClick={retryConnection}>
            <Trans>Try now</Trans>
          </Button>
        )
      }
    >
      {waiting && seconds > 0
        ? t`Next try in ${seconds} s. What you write is kept.`
        : t`What you write is kept.`}
    </Banner>
  );
}
