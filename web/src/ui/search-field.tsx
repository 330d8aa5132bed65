import { Search } from 'lucide-react';
import { Input } from './field';
import { Icon } from './icon';

interface SearchFieldProps {
  /** Its name for screen readers, and what stands in it while it is empty. */
  readonly label: string;
  /** What stands in it while it is empty, where that is more than its name. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** As high as a button, beside other controls. */
  readonly compact?: boolean;
}

/** Narrows a list while one types. */
export function SearchField({ label, placeholder, value, onChange, compact }: SearchFieldProps) {
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      before={<Icon icon={Search} size={16} />}
      maxLength={100}
      {...(compact ? { className: 'h-9 touch:h-11' } : {})}
    />
  );
}
