import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { APIGuildMember } from 'discord-api-types/v10';
import { useDeferredValue, useState } from 'react';
import { membersApi } from '../../../api/members';
import type { Role } from '../../../store/types';
import { useMemberSearch } from '../../../store/use-member-search';
import { useRequest } from '../../../store/use-request';
import { CheckMark } from '../../../ui/check-mark';
import { FormDialog } from '../../../ui/form-dialog';
import { SearchField } from '../../../ui/search-field';
import { MemberLine } from './member-line';

interface AddMembersDialogProps {
  readonly guildId: string;
  readonly role: Role;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<unknown>;
}

/** Gives a role to several members at once. */
export function AddMembersDialog({ guildId, role, onClose, onAdded }: AddMembersDialogProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const request = useRequest();
  const members = useMemberSearch(guildId, { name: useDeferredValue(typed.trim()), sort: 2 });
  const open = members.list.filter((it) => !it.roles.includes(role.id));
  const toggle = (id: string) =>
    setChosen((it) => (it.includes(id) ? it.filter((one) => one !== id) : [...it, id]));
  const add = async () => {
    const done = await request.run(() =>
      membersApi.changeRoles(guildId, chosen, { add: [role.id] }),
    );
    if (!done) return;
    onClose();
    await onAdded();
  };
  return (
    <FormDialog
      title={<Trans>Give “{role.name}” to</Trans>}
      submit={<Plural value={chosen.length} _0="Add" one="Add # member" other="Add # members" />}
      ready={chosen.length > 0 && chosen.length <= 100}
      request={request}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <SearchField label={t`Find a member`} value={typed} onChange={setTyped} />
      <ul className="h-72 overflow-y-auto">
        {open.map((member) => (
          <li key={member.user.id}>
            <Choice
              member={member}
              on={chosen.includes(member.user.id)}
              onToggle={() => toggle(member.user.id)}
            />
          </li>
        ))}
        {members.isSuccess && open.length === 0 && (
          <li className="p-2 text-second text-text-3">
            <Trans>Everybody who fits has it already.</Trans>
          </li>
        )}
      </ul>
    </FormDialog>
  );
}

interface ChoiceProps {
  readonly member: APIGuildMember;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Choice({ member, on, onToggle }: ChoiceProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={on}
      onClick={onToggle}
      className="focus-inset flex min-h-11 w-full items-center gap-3 rounded-row px-2 text-left hover:bg-hover"
    >
      <MemberLine member={member} />
      <CheckMark on={on} />
    </button>
  );
}
