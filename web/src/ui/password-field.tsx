import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { passwordStrength, type PasswordStrength } from '../lib/password-strength';
import { Field, Input } from './field';
import { IconButton } from './icon-button';
import { Meter } from './meter';

interface PasswordFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly aside?: ReactNode;
  /** A new password: its strength is shown, with the names that must not be in it. */
  readonly fresh?: { readonly names: readonly string[] };
  readonly name?: string;
}

/** A password, hidden until the eye is pressed; a new one shows how strong it is. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, error, aside, fresh, name = 'password' } = props;
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const strength = fresh ? passwordStrength(value, fresh.names) : null;
  return (
    <Field
      label={label}
      aside={aside}
      error={error}
      hint={strength && strength.bars > 0 ? <Strength strength={strength} /> : undefined}
    >
      <Input
        name={name}
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={72}
        after={
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={shown ? t`Hide password` : t`Show password`}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}

function Strength({ strength }: { readonly strength: PasswordStrength }) {
  const { t } = useLingui();
  const words = {
    short: t`Too short: at least 8 characters, better 12.`,
    common: t`This is one of the first that is tried.`,
    repeats: t`Mostly the same again and again.`,
    names: t`Your own name is easy to guess.`,
  };
  const praise = [
    t`Weak.`,
    t`Weak.`,
    t`Fair. A few more words make it strong.`,
    t`Good.`,
    t`Strong.`,
  ];
  const tone = strength.bars <= 1 ? 'danger' : strength.bars === 2 ? 'warning' : 'positive';
  return (
    <>
      <Meter lit={strength.bars} tone={tone} />
      <span>
        {strength.weakness ? words[strength.weakness] : praise[strength.bars - 1]}
        {strength.bars === 5 && ` ${t`It would take ages to guess.`}`}
      </span>
    </>
  );
}
