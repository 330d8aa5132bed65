import { Trans, useLingui } from '@lingui/react/macro';
import { Ban, Check } from 'lucide-react';
import { useId, useState } from 'react';
import { fromHex, roleColour, toHex } from '../../../lib/colour';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Input } from '../../../ui/field';
import type { RoleLook } from './role-look';
import { palette } from './palette';

interface ColourFieldProps {
  readonly value: RoleLook;
  readonly onChange: (change: Partial<RoleLook>) => void;
}

/** A role's colours: none, one, or a gradient of up to three. */
export function ColourField({ value, onChange }: ColourFieldProps) {
  const { t } = useLingui();
  const { primary, secondary, tertiary } = value;
  const addSecond = () => onChange({ secondary: palette.find((it) => it !== primary) ?? 1 });
  return (
    <div className="grid gap-3">
      <Colour
        label={t`Colour`}
        value={primary}
        withNone
        onChange={(it) =>
          onChange(it === 0 ? { primary: 0, secondary: null, tertiary: null } : { primary: it })
        }
      />
      {secondary !== null && (
        <Colour
          label={t`Second colour`}
          value={secondary}
          onChange={(it) => onChange({ secondary: it })}
        />
      )}
      {tertiary !== null && (
        <Colour
          label={t`Third colour`}
          value={tertiary}
          onChange={(it) => onChange({ tertiary: it })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {primary !== 0 && secondary === null && (
          <Button size="small" variant="outline" onClick={addSecond}>
            <Trans>Make it a gradient</Trans>
          </Button>
        )}
        {secondary !== null && tertiary === null && (
          <Button size="small" variant="outline" onClick={() => onChange({ tertiary: primary })}>
            <Trans>Add a third colour</Trans>
          </Button>
        )}
        {secondary !== null && (
          <Button
            size="small"
            variant="ghost"
            onClick={() =>
              tertiary === null ? onChange({ secondary: null }) : onChange({ tertiary: null })
            }
          >
            {tertiary === null ? <Trans>One colour only</Trans> : <Trans>Two colours only</Trans>}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ColourProps {
  readonly label: string;
  /** 0 for none. */
  readonly value: number;
  readonly withNone?: boolean;
  readonly onChange: (value: number) => void;
}

/** One colour: from the palette, from the device's picker, or as hex. */
function Colour({ label, value, withNone, onChange }: ColourProps) {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === 0 ? '' : toHex(value));
  return (
    <div role="group" aria-labelledby={id} className="grid gap-1.5">
      <span id={id} className="text-second font-semibold text-text-2">
        {label}
      </span>
      <div className="flex flex-wrap items-center gap-1.5">
        {withNone && <Swatch colour={0} label={t`No colour`} on={value === 0} onPick={onChange} />}
        {palette.map((it) => (
          <Swatch key={it} colour={it} label={toHex(it)} on={value === it} onPick={onChange} />
        ))}
        <span className="flex items-center gap-1.5">
          <input
            type="color"
            aria-label={t`Another colour`}
            title={t`Another colour`}
            value={value === 0 ? toHex(palette[0] ?? 1) : toHex(value)}
            onChange={(event) => onChange(fromHex(event.target.value) ?? value)}
            className="size-7 cursor-pointer rounded-small border-0 bg-transparent p-0 disabled:cursor-not-allowed touch:size-11"
          />
          <Input
            aria-label={t`Colour as hex`}
            placeholder={toHex(palette[7] ?? 1)}
            value={shown}
            onChange={(event) => {
              setTyped(event.target.value);
              const colour = fromHex(event.target.value);
              if (colour !== null && colour > 0) onChange(colour);
            }}
            onBlur={() => setTyped(null)}
            maxLength={7}
            spellCheck={false}
            className="h-8 w-24 px-2.5 font-mono text-second touch:h-11"
          />
        </span>
      </div>
    </div>
  );
}

interface SwatchProps {
  readonly colour: number;
  readonly label: string;
  readonly on: boolean;
  readonly onPick: (colour: number) => void;
}

function Swatch({ colour, label, on, onPick }: SwatchProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={on}
      onClick={() => onPick(colour)}
      className="grid size-7 place-items-center rounded-small text-floor shadow-edge aria-pressed:shadow-[inset_0_0_0_2px_var(--text)] disabled:cursor-not-allowed disabled:opacity-60 touch:size-11"
      style={{ background: roleColour(colour) ?? undefined }}
    >
      {colour === 0 ? (
        <Icon icon={Ban} size={15} className="text-text-3" />
      ) : (
        on && <Icon icon={Check} size={15} />
      )}
    </button>
  );
}
