import { useLingui } from '@lingui/react/macro';
import { useRealtime } from '../../store/realtime';

interface SectionHeadProps {
  readonly guildId: string;
  /** A role's id, `online` or `offline`. */
  readonly id: string;
  readonly count: number;
}

/** The head of a section of the member list, with its count. */
export function SectionHead({ guildId, id, count }: SectionHeadProps) {
  const { t } = useLingui();
  const role = useRealtime((it) => it.roles[guildId]?.[id]?.name);
  const name = role ?? (id === 'online' ? t`Here` : t`Away`);
  return (
    <h3 className="flex gap-1.5 px-2 pt-3.5 pb-[5px] text-meta font-semibold text-text-3">
      <span className="truncate">{name}</span>
      <span className="font-medium tabular-nums">{count}</span>
    </h3>
  );
}
