import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { safetyApi, type Prune } from '../../../../api/safety';
import { fromTheTop } from '../../../../lib/role-order';
import { outranksRole } from '../../../../store/hierarchy';
import { useRealtime } from '../../../../store/realtime';
import { useErrorText, useRequest } from '../../../../store/use-request';
import { AlertDialog } from '../../../../ui/alert-dialog';
import { Button } from '../../../../ui/button';
import { FormError } from '../../../../ui/form-error';
import { ReasonField } from '../../../../ui/reason-field';
import { RoleSwatch } from '../../../../ui/role-swatch';
import { Section } from '../../../../ui/settings-section';
import { toast } from '../../../../ui/toast';
import { Select } from '../../../../ui/toggle';

function usePruneCount(guildId: string, prune: Prune) {
  return useQuery({
    queryKey: ['prune', guildId, prune.days, prune.roleIds],
    queryFn: ({ signal }) => safetyApi.pruneCount(guildId, prune, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Takes out who was not here for long: counted first, then asked. */
export function PruneSection({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [days, setDays] = useState('30');
  const [roleIds, setRoleIds] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const prune: Prune = { days: Number(days), roleIds };
  const count = usePruneCount(guildId, prune);
  const pruned = count.data?.pruned ?? 0;
  return (
    <Section
      title={<Trans>Prune</Trans>}
      hint={
        <Trans>
          Takes out members who were not seen for a while. They can come back by an invite. A role
          saves its members, unless you choose it here.
        </Trans>
      }
    >
      <div className="grid max-w-[480px] gap-1.5">
        <span className="text-second font-semibold text-text-2">
          <Trans>Not seen for</Trans>
        </span>
        <Select
          label={t`Not seen for`}
          value={days}
          onValueChange={setDays}
          options={[1, 3, 7, 14, 30].map((it) => ({
            value: String(it),
            label: plural(it, { one: '# day', other: '# days' }),
          }))}
        />
      </div>
      <PrunableRoles guildId={guildId} chosen={roleIds} onChosen={setRoleIds} />
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="danger" disabled={pruned === 0} onClick={() => setAsking(true)}>
          <Trans>Prune</Trans>
        </Button>
        <p role="status" className="text-second text-text-2">
          {count.isPending && <Trans>Counting</Trans>}
          {count.isError && text(count.error)}
          {count.isSuccess && (
            <Plural
              value={pruned}
              _0="Nobody would go."
              one="# member would go."
              other="# members would go."
            />
          )}
        </p>
      </div>
      {asking && (
        <PruneDialog {...{ guildId, prune }} count={pruned} onClose={() => setAsking(false)} />
      )}
    </Section>
  );
}

interface PrunableRolesProps {
  readonly guildId: string;
  readonly chosen: readonly string[];
  readonly onChosen: (roleIds: readonly string[]) => void;
}

/** The roles below this person's own: those that are chosen save nobody. */
function PrunableRoles({ guildId, chosen, onChosen }: PrunableRolesProps) {
  const { t } = useLingui();
  const below = useRealtime(
    useShallow((it) =>
      fromTheTop(Object.values(it.roles[guildId] ?? {}), guildId).filter(
        (role) => role.id !== guildId && !role.managed && outranksRole(it, guildId, role),
      ),
    ),
  );
  if (below.length === 0) return null;
  return (
    <div role="group" aria-label={t`Also members with`} className="mt-4 grid gap-1.5">
      <span className="text-second font-semibold text-text-2">
        <Trans>Also members with</Trans>
      </span>
      <div className="flex flex-wrap gap-1.5">
        {below.map((role) => {
          const on = chosen.includes(role.id);
          const next = on ? chosen.filter((it) => it !== role.id) : [...chosen, role.id];
          return (
            <button
              key={role.id}
              type="button"
              aria-pressed={on}
              onClick={() => onChosen(next)}
              className="flex h-7 max-w-full items-center gap-1.5 rounded-full px-[11px] text-second font-medium text-text-2 shadow-edge hover:bg-hover hover:text-text aria-pressed:bg-accent-soft aria-pressed:text-accent touch:h-11"
            >
              <RoleSwatch colours={role.colors} size={9} />
              <span className="truncate">{role.name}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

interface PruneDialogProps {
  readonly guildId: string;
  readonly prune: Prune;
  readonly count: number;
  readonly onClose: () => void;
}

function PruneDialog({ guildId, prune, count, onClose }: PruneDialogProps) {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const request = useRequest();
  const run = async () => {
    const done = await request.run(() => safetyApi.prune(guildId, prune, reason));
    if (!done) return;
    onClose();
    const { pruned } = done;
    toast({
      text: plural(pruned, { 0: 'Nobody went', one: '# member went', other: '# members went' }),
    });
    await queries.invalidateQueries({ queryKey: ['prune', guildId] });
    await queries.invalidateQueries({ queryKey: ['members', guildId] });
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Plural value={count} one="Take # member out?" other="Take # members out?" />}
      description={
        <Trans>
          They lose their roles and leave at once. Who is connected right now stays. It cannot be
          undone, but they can come back by an invite.
        </Trans>
      }
      action={<Trans>Prune</Trans>}
      busy={request.busy}
      onAction={() => void run()}
    >
      <div className="grid gap-4">
        <ReasonField value={reason} onChange={setReason} />
        <FormError message={request.message} retryAtMs={request.retryAtMs} />
      </div>
    </AlertDialog>
  );
}
