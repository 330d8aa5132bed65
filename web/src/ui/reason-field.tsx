import { useLingui } from '@lingui/react/macro';
import { Field, Input } from './field';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why something is done; it stands in the audit log. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const { t } = useLingui();
  return (
    <Field label={t`Reason`} aside={t`optional`}>
      <Input
        name="reason"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={512}
      />
    </Field>
  );
}
