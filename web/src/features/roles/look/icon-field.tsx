import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { ImagePicker } from '../../../ui/image-picker';
import type { RoleLook } from './role-look';

interface IconFieldProps {
  readonly value: RoleLook;
  readonly onChange: (change: Partial<RoleLook>) => void;
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
  readonly locked: boolean;
}

/** A small mark behind the names of a role's members: a picture or an emoji, one of them. */
export function IconField({ value, onChange, emojiButton, locked }: IconFieldProps) {
  const { t } = useLingui();
  const { icon, emoji } = value;
  return (
    <div role="group" aria-label={t`Icon`} className="grid gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Icon</Trans>
      </span>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {!emoji && (
          <ImagePicker
            hasPicture={icon !== null}
            preview={
              <span className="grid size-10 place-items-center overflow-hidden rounded-row bg-well shadow-edge">
                {icon && <img src={icon} alt="" className="size-full object-cover" />}
              </span>
            }
            onPick={(it) => onChange({ icon: it, emoji: null })}
          />
        )}
        {emoji && (
          <>
            <span className="grid size-10 place-items-center rounded-row bg-well text-title shadow-edge">
              {emoji}
            </span>
            <Button variant="ghost" onClick={() => onChange({ emoji: null })}>
              <Trans>Remove</Trans>
            </Button>
          </>
        )}
        {!icon && !locked && (
          <span className="flex items-center gap-1 text-second text-text-3">
            {emoji ? <Trans>another emoji</Trans> : <Trans>or an emoji</Trans>}
            {emojiButton((it) => onChange({ emoji: it, icon: null }))}
          </span>
        )}
      </div>
      <p className="text-[0.78125rem] leading-[17px] text-text-3">
        <Trans>Shown behind the names of those whose highest role with an icon this is.</Trans>
      </p>
    </div>
  );
}
