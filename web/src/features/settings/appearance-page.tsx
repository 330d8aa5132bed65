import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import {
  changeAppearance,
  fontScales,
  useAppearance,
  type Appearance,
} from '../../store/appearance';
import { useErrorText } from '../../store/use-request';
import { ChoiceCards } from '../../ui/choice-cards';
import { Section } from '../../ui/settings-section';
import { toast } from '../../ui/toast';
import { SwitchRow } from '../../ui/toggle';
import { DensityPreview, ThemePreview } from './previews';

/** Theme, density, size of text and motion; each at once, in every browser. */
export function AppearancePage() {
  const { t } = useLingui();
  const look = useAppearance();
  const text = useErrorText();
  const change = (it: Partial<Appearance>) => {
    changeAppearance(it).catch((error: unknown) => toast({ text: text(error), tone: 'bad' }));
  };
  return (
    <>
      <Section
        title={<Trans>Theme</Trans>}
        hint={<Trans>Follows you to every device where you are signed in.</Trans>}
      >
        <ChoiceCards
          label={t`Theme`}
          value={look.theme}
          onValueChange={(theme) => change({ theme })}
          options={[
            { value: 'dark', label: t`Dark`, preview: <ThemePreview theme="dark" /> },
            { value: 'light', label: t`Light`, preview: <ThemePreview theme="light" /> },
            { value: 'system', label: t`As the device`, preview: <ThemePreview theme="system" /> },
          ]}
        />
      </Section>
      <Section title={<Trans>Density</Trans>}>
        <ChoiceCards
          label={t`Density`}
          value={look.compact ? 'compact' : 'cosy'}
          onValueChange={(density) => change({ compact: density === 'compact' })}
          options={[
            { value: 'cosy', label: t`Roomy`, preview: <DensityPreview /> },
            { value: 'compact', label: t`Compact`, preview: <DensityPreview compact /> },
          ]}
        />
      </Section>
      <Section title={<Trans>Size of text</Trans>}>
        <FontScale scale={look.fontScale} onChange={(fontScale) => change({ fontScale })} />
      </Section>
      <Section title={<Trans>Motion</Trans>}>
        <SwitchRow
          title={<Trans>Keep still</Trans>}
          hint={
            <Trans>Short fades instead of movement. Your device's own wish always counts.</Trans>
          }
          checked={look.reducedMotion}
          onCheckedChange={(reducedMotion) => change({ reducedMotion })}
        />
      </Section>
    </>
  );
}

interface FontScaleProps {
  readonly scale: number;
  readonly onChange: (scale: number) => void;
}

function FontScale({ scale, onChange }: FontScaleProps) {
  const { t } = useLingui();
  const at = Math.max(
    0,
    fontScales.findIndex((it) => it >= scale),
  );
  return (
    <div className="max-w-[480px]">
      <input
        type="range"
        aria-label={t`Size of text`}
        aria-valuetext={`${scale} %`}
        min={0}
        max={fontScales.length - 1}
        step={1}
        value={at}
        onChange={(event) => onChange(fontScales[Number(event.target.value)] ?? 100)}
        style={{ '--filled': `${(at / (fontScales.length - 1)) * 100}%` } as CSSProperties}
        className="slider h-7 w-full touch:h-11"
      />
      <div aria-hidden="true" className="flex justify-between text-meta text-text-3 tabular-nums">
        {fontScales.map((it) => (
          <span key={it} className={it === scale ? 'font-semibold text-text' : undefined}>
            {it} %
          </span>
        ))}
      </div>
    </div>
  );
}
