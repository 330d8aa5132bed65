import { Plural, Trans } from '@lingui/react/macro';
import { Button } from './button';
import { FormError } from './form-error';

interface SaveBarProps {
  /** How many settings differ from what is saved; the bar is there from one on. */
  readonly changes: number;
  readonly busy: boolean;
  /** Why the last save failed. */
  readonly message: string | null;
  readonly retryAtMs?: number | null;
  /** Counts how often somebody tried to leave: the bar shakes each time. */
  readonly shakes: number;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Where changes gather until they are saved or thrown away. */
export function SaveBar(props: SaveBarProps) {
  const { changes, busy, message, retryAtMs, shakes, onSave, onDiscard } = props;
  if (changes === 0) return null;
  return (
    <div className="sticky bottom-0 z-2 mt-auto pt-6 desk:bottom-1">
      <div
        key={shakes}
        role="status"
        className={`mx-auto grid max-w-[520px] gap-2 rounded-[14px] bg-overlay p-2 shadow-dialog ${shakes > 0 ? 'animate-shake' : 'animate-pop'}`}
      >
        <FormError message={message} retryAtMs={retryAtMs ?? null} />
        <div className="flex items-center gap-2 pl-2.5 text-[0.875rem] leading-5 font-medium">
          <span className="min-w-0 flex-1">
            <Plural value={changes} one="# change not saved yet" other="# changes not saved yet" />
          </span>
          <Button variant="ghost" onClick={onDiscard}>
            <Trans>Discard</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={onSave}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
    </div>
  );
}
