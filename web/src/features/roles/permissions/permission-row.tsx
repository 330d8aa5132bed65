import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Lock, X } from 'lucide-react';
import type { PermissionEffect } from '../../../api/permissions';
import type { PermissionChoice } from '../../../lib/permission-choice';
import { Icon } from '../../../ui/icon';
import { TriState } from '../../../ui/tri-state';
import type { PermissionWords } from '../../../lib/permission-words/words';

interface PermissionRowProps {
  readonly words: PermissionWords;
  readonly choice: PermissionChoice;
  /** Whether it differs from what is saved. */
  readonly changed: boolean;
  /** In the guild as a whole a role allows or does not: two states. */
  readonly two: boolean;
  readonly effect: PermissionEffect | undefined;
  /** The effect's cause in words. */
  readonly cause: string;
  /** Why it cannot be changed; null where it can. */
  readonly locked: string | null;
  readonly onChoice: (choice: PermissionChoice) => void;
}

/** One permission: what it does, whether they have it and why, and the choice. */
export function PermissionRow(props: PermissionRowProps) {
  const { words, choice, changed, two, effect, cause, locked, onChoice } = props;
  const { t, i18n } = useLingui();
  const name = i18n._(words.name);
  const deny = { value: 'deny', label: t`Deny`, look: 'no' } as const;
  const inherit = {
    value: 'inherit',
    label: two ? t`Do not grant` : t`Inherit`,
    look: 'between',
  } as const;
  const allow = { value: 'allow', label: t`Allow`, look: 'yes' } as const;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-t border-line py-2.5">
      <div className="min-w-[min(16rem,100%)] flex-1">
        <div className="text-ui font-semibold">
          {name}
          {changed && (
            <span className="ml-2 text-badge font-semibold text-mention">
              <Trans>changed</Trans>
            </span>
          )}
        </div>
        <p className="text-second text-text-3">{i18n._(words.does)}</p>
        {locked !== null && locked !== '' && (
          <p className="mt-0.5 flex items-center gap-1.5 text-meta text-text-3">
            <Icon icon={Lock} size={12} />
            {locked}
          </p>
        )}
      </div>
      <div className="flex flex-none items-center gap-6 phone:w-full phone:justify-between phone:gap-3">
        <span className="flex w-[188px] min-w-0 items-center justify-end gap-1.5 text-right text-[0.78125rem] leading-4 text-text-3 phone:w-auto phone:justify-start phone:text-left">
          {effect && (
            <>
              <span className="phone:order-2">{cause}</span>
              <Icon
                icon={effect.allowed ? Check : X}
                size={14}
                className={effect.allowed ? 'text-positive' : 'text-danger'}
              />
            </>
          )}
        </span>
        <TriState<PermissionChoice>
          label={name}
          value={choice}
          disabled={locked !== null}
          options={two ? [inherit, allow] : [deny, inherit, allow]}
          onValueChange={onChoice}
        />
      </div>
    </li>
  );
}
