import { Trans, useLingui } from '@lingui/react/macro';
import type { APIUser } from 'discord-api-types/v10';
import type { AuditEntry } from '../../../../api/moderation';
import { avatarUrl } from '../../../../lib/cdn';
import { idTimeMs } from '../../../../lib/snowflake';
import { formatClock, formatExact } from '../../../../lib/timestamps';
import { useRealtime } from '../../../../store/realtime';
import { displayName } from '../../../../store/selectors';
import { Avatar } from '../../../../ui/avatar';
import { AuditChanges } from './audit-changes';
import { auditActions } from './audit-words';

interface AuditRowProps {
  readonly guildId: string;
  readonly entry: AuditEntry;
  readonly users: ReadonlyMap<string, APIUser>;
  /** Shows only what was done to the same. */
  readonly onTarget: (target: { readonly id: string; readonly name: string }) => void;
}

/** What the target is called: as it is now, else as it was. */
function useTargetName({ guildId, entry, users }: AuditRowProps): string {
  const { t } = useLingui();
  const id = entry.target_id ?? '';
  const kind = auditActions.get(entry.action_type)?.target ?? 'none';
  const channel = useRealtime((it) => it.channels[id]?.name);
  const role = useRealtime((it) => it.roles[guildId]?.[id]?.name);
  const told = entry.changes?.find((it) => it.key === 'name' || it.key === 'code');
  const text = told?.new_value ?? told?.old_value;
  const was = typeof text === 'string' ? text : null;
  const user = users.get(id);
  switch (kind) {
    case 'channel':
      return `#${channel ?? was ?? t`deleted`}`;
    case 'role':
      return id === guildId ? t`Everyone` : (role ?? was ?? t`a deleted role`);
    case 'user':
      return user ? displayName(user) : t`somebody`;
    case 'invite':
    case 'rule':
      return was ?? '';
    case 'guild':
    case 'none':
      return '';
  }
}

/** One change: who did what to whom, when and why; its fields unfold. */
export function AuditRow(props: AuditRowProps) {
  const { entry, users, onTarget } = props;
  const { i18n, t } = useLingui();
  const actor = users.get(entry.user_id ?? '');
  const words = auditActions.get(entry.action_type);
  const name = useTargetName(props);
  const ms = idTimeMs(entry.id);
  const targetId = entry.target_id;
  return (
    <article className="flex gap-3 py-2.5">
      <Avatar
        id={entry.user_id ?? entry.id}
        src={actor ? avatarUrl(actor.id, actor.avatar, 32) : null}
        size={32}
        className="mt-0.5"
      />
      <div className="min-w-0 flex-1">
        <p className="text-ui wrap-anywhere">
          <b className="font-semibold">{actor ? displayName(actor) : t`Guildhall`}</b>{' '}
          {words ? i18n._(words.did) : t`did something that this client does not know`}{' '}
          {name && targetId ? (
            <button
              type="button"
              title={t`Only about this`}
              onClick={() => onTarget({ id: targetId, name })}
              className="rounded-inline font-semibold hover:text-accent hover:underline"
            >
              {name}
            </button>
          ) : (
            name
          )}
        </p>
        <p className="text-second text-text-3">
          <time dateTime={new Date(ms).toISOString()} title={formatExact(ms)}>
            {formatClock(ms)}
          </time>
          {entry.options?.count && (
            <>
              {' · '}
              <Trans>{entry.options.count} in all</Trans>
            </>
          )}
        </p>
        {entry.reason && <p className="mt-0.5 text-second text-text-2">“{entry.reason}”</p>}
        <AuditChanges {...props} />
      </div>
    </article>
  );
}
