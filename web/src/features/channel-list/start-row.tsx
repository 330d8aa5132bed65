import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { startPlace, useHasSteps } from '../../store/first-steps';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';

interface StartRowProps {
  readonly guildId: string;
  readonly selected: boolean;
  readonly onOpen?: (() => void) | undefined;
}

/** Over the channels of a new guild: its first steps, until they are put away. */
export function StartRow({ guildId, selected, onOpen }: StartRowProps) {
  const shown = useHasSteps(guildId);
  if (!shown) return null;
  return (
    <Link
      to="/channels/$guildId/$channelId"
      params={{ guildId, channelId: startPlace }}
      aria-current={selected ? 'page' : undefined}
      onClick={onOpen}
      className={cx(
        'focus-inset my-px flex h-[1.875rem] items-center gap-2 rounded-row px-2 text-ui font-medium text-text-2 transition-colors hover:bg-hover hover:text-text phone:h-[2.625rem] phone:text-header',
        selected && 'bg-active font-semibold text-text hover:bg-active',
      )}
    >
      <Icon icon={KeyRound} size={16} className={selected ? 'text-accent' : 'text-text-3'} />
      <Trans>start</Trans>
    </Link>
  );
}
