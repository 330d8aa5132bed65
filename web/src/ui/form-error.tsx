import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Icon } from './icon';

interface FormErrorProps {
  /** What is wrong with the whole form; nothing is shown for null. */
  readonly message: string | null;
  /** When the next try is allowed, in milliseconds. */
  readonly retryAtMs?: number | null;
}

/** Why a form was refused, above its button; counts down where the server asked to wait. */
export function FormError({ message, retryAtMs = null }: FormErrorProps) {
  if (message === null) return null;
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-field bg-danger-soft px-3.5 py-2.5 text-second text-danger"
    >
      <Icon icon={CircleAlert} size={16} className="mt-px" />
      <span>
        {message} {retryAtMs !== null && <Countdown key={retryAtMs} untilMs={retryAtMs} />}
      </span>
    </div>
  );
}

function Countdown({ untilMs }: { readonly untilMs: number }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const leftMs = untilMs - nowMs;
  const over = leftMs <= 0;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [over]);
  if (over) return <Trans>You can try again now.</Trans>;
  const left = inWords(Math.ceil(leftMs / 1000));
  return (
    <span aria-live="off">
      <Trans>You can try again in {left}.</Trans>
    </span>
  );
}

/** Seconds as a person says them: "45 sec", "2 min 5 sec". */
function inWords(seconds: number): string {
  const unit = (value: number, name: 'minute' | 'second' | 'hour') =>
    new Intl.NumberFormat('en', { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (seconds >= 3600) return unit(Math.ceil(seconds / 3600), 'hour');
  if (seconds < 60) return unit(seconds, 'second');
  const rest = seconds % 60;
  const minutes = unit(Math.floor(seconds / 60), 'minute');
  return rest > 0 ? `${minutes} ${unit(rest, 'second')}` : minutes;
}
