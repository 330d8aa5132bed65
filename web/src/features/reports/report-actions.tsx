import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Ban, Check, Clock, Trash2, UserMinus, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { reportsApi, type Report, type ReportOutcome } from '../../api/reports';
import { can, Permission } from '../../lib/permissions';
import { outranksMember } from '../../store/hierarchy';
import { useRealtime } from '../../store/realtime';
import { displayName, myChannelPermissions, myGuildPermissions } from '../../store/selectors';
import { useRequest } from '../../store/use-request';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { Icon } from '../../ui/icon';

const timeoutSeconds = 3_600;

interface Choice {
  readonly outcome: ReportOutcome;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly danger?: boolean;
}

interface ReportActionsProps {
  readonly report: Report;
  /** Whether the owner of the server acts, who need not be in the guild. */
  readonly owner?: boolean;
}

/** What this person may do about a report; the server has the last word. */
function useChoices({ report, owner }: Required<ReportActionsProps>): Choice[] {
  const { guild_id: guildId, channel_id, message_id, target } = report;
  const { t } = useLingui();
  const may = useRealtime(
    useShallow((it) => {
      const bits = myGuildPermissions(it, guildId);
      const roleIds = it.members[guildId]?.[target.id]?.roles ?? [];
      const over = (permission: bigint) =>
        outranksMember(it, guildId, target.id, roleIds) && can(bits, permission);
      const inChannel = channel_id ? myChannelPermissions(it, channel_id) : 0n;
      return {
        delete: message_id !== null && (owner || can(inChannel, Permission.ManageMessages)),
        timeOut: !owner && over(Permission.ModerateMembers),
        kick: !owner && over(Permission.KickMembers),
        ban: !owner && over(Permission.BanMembers),
      };
    }),
  );
  const choices: (Choice | false)[] = [
    { outcome: 'dismissed', label: t`Dismiss`, icon: Check },
    may.delete && { outcome: 'message_deleted', label: t`Delete message`, icon: Trash2 },
    may.timeOut && { outcome: 'timed_out', label: t`Time out for an hour`, icon: Clock },
    may.kick && { outcome: 'kicked', label: t`Kick`, icon: UserMinus, danger: true },
    may.ban && { outcome: 'banned', label: t`Ban`, icon: Ban, danger: true },
  ];
  return choices.filter((it) => it !== false);
}

/** What can be done about a report; one press does it, but for what cannot be taken back. */
export function ReportActions({ report, owner = false }: ReportActionsProps) {
  const { t } = useLingui();
  const choices = useChoices({ report, owner });
  const queries = useQueryClient();
  const request = useRequest();
  const [asking, setAsking] = useState<ReportOutcome | null>(null);
  const [doing, setDoing] = useState<ReportOutcome | null>(null);
  const act = async (outcome: ReportOutcome) => {
    setDoing(outcome);
    const { guild_id: guildId, id } = report;
    const seconds = outcome === 'timed_out' ? timeoutSeconds : undefined;
    const done = await request.run(() =>
      owner
        ? reportsApi.resolveAsOwner(id, outcome)
        : reportsApi.resolve(guildId, id, outcome, seconds),
    );
    setAsking(null);
    if (done) await queries.invalidateQueries({ queryKey: ['reports'] });
    setDoing(null);
  };
  return (
    <div className="mt-3 grid gap-2 border-t border-line pt-3">
      <div role="group" aria-label={t`What to do`} className="flex flex-wrap gap-2">
        {choices.map(({ outcome, label, icon, danger }) => (
          <Button
            key={outcome}
            variant="outline"
            size="small"
            className={danger ? 'text-danger' : ''}
            busy={doing === outcome}
            disabled={doing !== null && doing !== outcome}
            onClick={() => (danger ? setAsking(outcome) : void act(outcome))}
          >
            <Icon icon={icon} size={15} />
            {label}
          </Button>
        ))}
      </div>
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
      {(asking === 'kicked' || asking === 'banned') && (
        <Sure
          name={displayName(report.target)}
          ban={asking === 'banned'}
          busy={doing !== null}
          onSure={() => void act(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

interface SureProps {
  readonly name: string;
  readonly ban: boolean;
  readonly busy: boolean;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

function Sure({ name, ban, busy, onSure, onClose }: SureProps) {
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={ban ? <Trans>Ban {name}?</Trans> : <Trans>Kick {name}?</Trans>}
      description={
        ban ? (
          <Trans>They leave at once and cannot come back until the ban is lifted.</Trans>
        ) : (
          <Trans>They leave at once. With an invite they can come back.</Trans>
        )
      }
      action={ban ? <Trans>Ban</Trans> : <Trans>Kick</Trans>}
      busy={busy}
      onAction={onSure}
    />
  );
}
