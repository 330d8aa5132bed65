import { Trans, useLingui } from '@lingui/react/macro';
import { ChoiceCards } from '../../ui/choice-cards';
import { Section } from '../../ui/settings-section';

/** The languages there are: English, until others are translated. */
export function LanguagePage() {
  const { t } = useLingui();
  return (
    <Section
      hint={
        <Trans>
          Every text of this client can be translated; English is the one that is there so far.
        </Trans>
      }
    >
      <div className="max-w-60">
        <ChoiceCards
          label={t`Language`}
          value="en"
          onValueChange={() => undefined}
          options={[{ value: 'en', label: 'English' }]}
        />
      </div>
    </Section>
  );
}
