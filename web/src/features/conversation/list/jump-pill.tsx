import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ArrowDown } from 'lucide-react';
import { Icon } from '../../../ui/icon';

interface JumpPillProps {
  /** Messages that came since one was at the foot. */
  readonly fresh: number;
  readonly onJump: () => void;
}

/** The way back to the present, with what waits there. */
export function JumpPill({ fresh, onJump }: JumpPillProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute right-5 bottom-2.5 z-3 flex h-8 animate-pop items-center gap-[7px] rounded-full bg-overlay px-3.5 text-second font-semibold shadow-pop hover:bg-[color-mix(in_oklch,var(--overlay),var(--text)_6%)] touch:h-11"
    >
      <Icon icon={ArrowDown} size={15} className="text-accent" />
      {fresh > 0
        ? plural(fresh, { one: '# new message', other: '# new messages' })
        : t`Jump to present`}
    </button>
  );
}
