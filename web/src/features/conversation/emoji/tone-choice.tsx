import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SkinTone } from '../../../lib/emoji/emoji-index';
import { cx } from '../../../ui/cx';
import { chooseTone, useHabits } from './habits';

const hands = ['👋', '👋🏻', '👋🏼', '👋🏽', '👋🏾', '👋🏿'] as const;
const tones: readonly SkinTone[] = [0, 1, 2, 3, 4, 5];

/** The skin tone of hands and people: one button that opens into six. */
export function ToneChoice() {
  const { t } = useLingui();
  const tone = useHabits((it) => it.tone);
  const [open, setOpen] = useState(false);
  const names = [t`yellow`, t`light`, t`medium light`, t`medium`, t`medium dark`, t`dark`];
  const shown = open ? tones : [tone];
  return (
    <div role="group" aria-label={t`Skin tone`} className="flex">
      {shown.map((it) => (
        <button
          key={it}
          type="button"
          aria-label={open ? (names[it] ?? '') : t`Skin tone: ${names[it] ?? ''}`}
          aria-pressed={open ? it === tone : undefined}
          onClick={() => {
            if (open) chooseTone(it);
            setOpen(!open);
          }}
          className={cx(
            'grid size-8 place-items-center rounded-row text-[1.125rem] leading-none hover:bg-hover touch:h-11 touch:w-9',
            open && it === tone && 'bg-active',
          )}
        >
          {hands[it]}
        </button>
      ))}
    </div>
  );
}
