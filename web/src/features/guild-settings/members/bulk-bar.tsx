import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { membersApi } from '../../../api/members';
import { fromTheTop } from '../../../lib/role-order';
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
  readonly onDone: () => void;
}

/** What can be done to the chosen members together: a role given or taken. */
export function BulkBar({ guildId, userIds, onDone }: BulkBarProps) {
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
        <Menu groups={groups(false)} side="top">
          <Button disabled={movable.length === 0}>
            <Trans>Take a role</Trans>
          </Button>
        </Menu>
        <Menu groups={groups(true)} side="top">
          <Button variant="primary" busy={request.busy} disabled={movable.length === 0}>
            <Trans>Give a role</Trans>
          </Button>
        </Menu>
      </div>
    </div>
  );
}
