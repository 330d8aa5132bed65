import { useLingui } from '@lingui/react/macro';
import type { MemberSort } from '../../../api/members';
import { fromTheTop } from '../../../lib/role-order';
import { useRealtime } from '../../../store/realtime';
import { Select } from '../../../ui/toggle';
import { SearchField } from '../../../ui/search-field';

export interface Filter {
  readonly typed: string;
  readonly roleId: string | null;
  readonly sort: MemberSort;
}

interface MembersFilterProps {
  readonly guildId: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const any = 'any';

/** Which members are shown, and in what order. */
export function MembersFilter({ guildId, filter, onFilter }: MembersFilterProps) {
  const { t } = useLingui();
  const roles = useRealtime((it) => it.roles[guildId]);
  const options = fromTheTop(Object.values(roles ?? {}), guildId)
    .filter((it) => it.id !== guildId)
    .map((it) => ({ value: it.id, label: it.name }));
  return (
    <div className="mb-2 flex flex-wrap gap-2.5">
      <div className="min-w-52 flex-1">
        <SearchField
          compact
          label={t`Find a member`}
          value={filter.typed}
          onChange={(it) => onFilter({ ...filter, typed: it })}
        />
      </div>
      <div className="w-44 phone:w-[calc(50%-5px)]">
        <Select
          label={t`Role`}
          value={filter.roleId ?? any}
          onValueChange={(it) => onFilter({ ...filter, roleId: it === any ? null : it })}
          options={[{ value: any, label: t`Any role` }, ...options]}
          className="h-9 touch:h-11"
        />
      </div>
      <div className="w-44 phone:w-[calc(50%-5px)]">
        <Select
          label={t`Order`}
          value={String(filter.sort)}
          onValueChange={(it) => onFilter({ ...filter, sort: it === '2' ? 2 : 1 })}
          options={[
            { value: '1', label: t`Newest first` },
            { value: '2', label: t`Oldest first` },
          ]}
          className="h-9 touch:h-11"
        />
      </div>
    </div>
  );
}
