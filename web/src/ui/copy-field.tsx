import { Trans } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { toast } from './toast';

interface CopyFieldProps {
  /** Its name for screen readers. */
  readonly label: string;
  /** What is shown and copied; empty while it is made. */
  readonly value: string;
  readonly busy?: boolean;
  /** Said when it was copied. */
  readonly copied: string;
}

const shownForMs = 2_000;

/** A link or code with its button; the text can be selected too. */
export function CopyField({ label, value, busy = false, copied }: CopyFieldProps) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), shownForMs);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setDone(true);
      toast({ text: copied });
    } catch {
      toast({ text: <Trans>Copy it by hand: this browser does not let us.</Trans>, tone: 'bad' });
    }
  };
  return (
    <div className="flex min-w-0 items-center gap-2 rounded-[14px] bg-raised py-2 pr-2 pl-4 shadow-edge">
      <input
        readOnly
        aria-label={label}
        aria-busy={busy}
        value={value}
        onFocus={(event) => event.target.select()}
        className="min-w-0 flex-1 bg-transparent truncate font-mono text-second text-text-2 outline-none touch:text-header"
      />
      <Button variant="primary" disabled={!value} busy={busy} onClick={() => void copy()}>
        <Icon icon={done ? Check : Copy} size={16} />
        {done ? <Trans>Copied</Trans> : <Trans>Copy link</Trans>}
      </Button>
    </div>
  );
}
