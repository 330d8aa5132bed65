import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useUsernameCheck, type UsernameState } from './use-username-check';

interface UsernameFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The server's complaint about the last try. */
  readonly error: string | null;
}

/** A name that is one's own on this server, checked while it is typed. */
export function UsernameField({ value, onChange, error }: UsernameFieldProps) {
  const { t } = useLingui();
  const state = useUsernameCheck(value);
  const wrong: Partial<Record<UsernameState, string>> = {
    taken: t`Somebody has this name already.`,
    reserved: t`This name is kept for the server itself.`,
    look_alike: t`This reads like a name that somebody has.`,
    invalid:
      value.length < 2 ? t`At least 2 characters.` : t`Letters, digits, dot and underscore only.`,
  };
  return (
    <Field
      label={t`Username`}
      error={error ?? (value.length === 1 ? null : wrong[state])}
      hint={<Hint state={state} />}
    >
      <Input
        name="username"
        value={value}
        onChange={(event) => onChange(event.target.value.toLowerCase())}
        before="@"
        className="pl-8"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={32}
        required
      />
    </Field>
  );
}

function Hint({ state }: { readonly state: UsernameState }) {
  if (state === 'free') {
    return (
      <span role="status" className="flex items-center gap-1.5 text-positive">
        <Icon icon={Check} size={14} />
        <Trans>Free on this server</Trans>
      </span>
    );
  }
  if (state === 'checking') return <Trans>Looking whether it is free</Trans>;
  return <Trans>How others find and mention you. Small letters, digits, dot, underscore.</Trans>;
}
