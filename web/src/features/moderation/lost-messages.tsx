import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../ui/toggle';

interface LostMessagesProps {
  /** Seconds back from now, as a text. */
  readonly value: string;
  readonly onChange: (seconds: string) => void;
}

/** Which messages of somebody who is banned go too. */
export function LostMessages({ value, onChange }: LostMessagesProps) {
  const { t } = useLingui();
  return (
    <div className="grid gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Delete their messages</Trans>
      </span>
      <Select
        label={t`Delete their messages`}
        value={value}
        onValueChange={onChange}
        options={[
          { value: '0', label: t`None` },
          { value: '3600', label: t`Of the last hour` },
          { value: '86400', label: t`Of the last 24 hours` },
          { value: '259200', label: t`Of the last 3 days` },
          { value: '604800', label: t`Of the last 7 days` },
        ]}
      />
    </div>
  );
}
