import { Trans, useLingui } from '@lingui/react/macro';
import { avatarUrl } from '../../../../lib/cdn';
import { useFindableMembers } from '../../../../store/use-findable-members';
import { Avatar } from '../../../../ui/avatar';
import { Button } from '../../../../ui/button';
import { Finder } from '../../../../ui/finder';
import { Select } from '../../../../ui/toggle';
import { auditActions } from './audit-words';

/** What is filtered by nothing. */
export const any = 'any';

export interface Filter {
  readonly user: string;
  /** How the actor is called. */
  readonly userName: string;
  readonly action: string;
  /** Whatever was changed, and what it is called. */
  readonly target: { readonly id: string; readonly name: string } | null;
}

interface AuditFiltersProps {
  readonly guildId: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Which entries are shown: by whom, what, about what. */
export function AuditFilters({ guildId, filter, onFilter }: AuditFiltersProps) {
  const { t, i18n } = useLingui();
  const members = useFindableMembers(guildId);
  const actions = [...auditActions].map(([number, words]) => ({
    value: String(number),
    label: i18n._(words.name),
  }));
  const people = members.found.map(({ avatar, ...it }) => ({
    ...it,
    before: <Avatar id={it.value} src={avatarUrl(it.value, avatar, 20)} size={20} />,
  }));
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2.5">
      <div className="w-52 phone:w-full">
        <Finder
          label={t`By whom`}
          searchLabel={t`Find a member`}
          value={filter.user}
          shown={filter.user === any ? t`By anyone` : filter.userName}
          options={members.typed.trim() ? people : [{ value: any, label: t`By anyone` }, ...people]}
          empty={members.searching ? t`Searching` : t`Nobody is called that.`}
          typed={members.typed}
          onTyped={members.setTyped}
          onValueChange={(user, userName) => onFilter({ ...filter, user, userName })}
          className="h-9 touch:h-11"
        />
      </div>
      <div className="w-52 phone:w-full">
        <Select
          label={t`What`}
          value={filter.action}
          onValueChange={(action) => onFilter({ ...filter, action })}
          options={[{ value: any, label: t`Any action` }, ...actions]}
          className="h-9 touch:h-11"
        />
      </div>
      {filter.target && (
        <Button
          variant="outline"
          size="small"
          onClick={() => onFilter({ ...filter, target: null })}
        >
          <Trans>Only about {filter.target.name}: show all</Trans>
        </Button>
      )}
    </div>
  );
}
