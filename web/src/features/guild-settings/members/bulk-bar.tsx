import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { membersApi } from '../../../api/members';
import { fromTheTop } from '../../../lib/role-order';
import { openDialog } from '../../../store/dialogs';
import { myRank } from '../../../store/hierarchy';
import { useRealtime } from '../../../store/realtime';
import type { Role } from '../../../store/types';
import { useRequest } from '../../../store/use-request';
import { Button } from '../../../ui/button';
import { FormError } from '../../../ui/form-error';
import { Menu } from '../../../ui/menu';
import { toast } from '../../../ui/toast';

/** As many as one request takes. */
const membersMax = 100;

interface BulkBarProps {
  readonly guildId: string;
  readonly userIds: readonly string[];
  /** Whether this person may give and take roles, and ban several at once. */
  readonly may: { readonly rank: boolean; readonly ban: boolean };
  readonly onDone: () => void;
}

/** Gives a role to all of them or takes it from all, and says so. */
function useRoleChange({ guildId, userIds, onDone }: Omit<BulkBarProps, 'may'>) {
  const { t } = useLingui();
  const roles = useRealtime((it) => it.roles[guildId]);
  const rank = useRealtime((it) => myRank(it, guildId));
  const queries = useQueryClient();
  const request = useRequest();
  const movable = fromTheTop(Object.values(roles ?? {}), guildId).filter(
    (it) => it.id !== guildId && !it.managed && it.position < rank,
  );
  const change = async (role: Role, give: boolean) => {
    const done = await request.run(async () => {
      for (let at = 0; at < userIds.length; at += membersMax) {
        const some = userIds.slice(at, at + membersMax);
        await membersApi.changeRoles(guildId, some, { [give ? 'add' : 'remove']: [role.id] });
      }
      return true;
    });
    await queries.invalidateQueries({ queryKey: ['members', guildId] });
    if (!done) return;
    const people = plural(userIds.length, { one: '# member', other: '# members' });
    toast({ text: give ? t`${people} got ${role.name}` : t`${people} lost ${role.name}` });
    onDone();
  };
  const groups = (give: boolean) => [
    movable.map((role) => ({ label: role.name, onSelect: () => void change(role, give) })),
  ];
  return { groups, none: movable.length === 0, request };
}

/** What can be done to the chosen members together: a role given or taken, a ban. */
export function BulkBar({ guildId, userIds, may, onDone }: BulkBarProps) {
  const { t } = useLingui();
  const { groups, none, request } = useRoleChange({ guildId, userIds, onDone });
  return (
    <div className="sticky bottom-2 z-2 mx-auto mb-2 grid w-full max-w-[560px] gap-2 rounded-[14px] bg-overlay p-2 shadow-dialog">
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      <div
        role="group"
        aria-label={t`The chosen`}
        className="flex flex-wrap items-center gap-2 pl-2.5 text-[0.875rem] leading-5 font-medium"
      >
        <span role="status" className="min-w-24 flex-1">
          <Plural value={userIds.length} one="# chosen" other="# chosen" />
        </span>
        <Button variant="ghost" onClick={onDone}>
          <Trans>Clear</Trans>
        </Button>
        {may.ban && (
          <Button
            variant="ghost"
            className="text-danger"
            onClick={() => openDialog({ kind: 'ban-members', guildId, userIds, onDone })}
          >
            <Trans>Ban</Trans>
          </Button>
        )}
        {may.rank && (
          <>
            <Menu groups={groups(false)} side="top">
              <Button disabled={none}>
                <Trans>Take a role</Trans>
              </Button>
            </Menu>
            <Menu groups={groups(true)} side="top">
              <Button variant="primary" busy={request.busy} disabled={none}>
                <Trans>Give a role</Trans>
              </Button>
            </Menu>
          </>
        )}
      </div>
    </div>
  );
}
