import { Trans, useLingui } from '@lingui/react/macro';
import type { APIUser } from 'discord-api-types/v10';
import type { AuditEntry } from '../../../api/moderation';
import { avatarUrl } from '../../../lib/cdn';
import { idTimeMs } from '../../../lib/snowflake';
import { formatClock, formatExact } from '../../../lib/timestamps';
import { useRealtime } from '../../../store/realtime';
import { displayName } from '../../../store/selectors';
import { Avatar } from '../../../ui/avatar';
import { auditValue } from './audit-value';
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
  const was = auditValue('name', told?.new_value ?? told?.old_value);
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
        <Changes entry={entry} />
      </div>
    </article>
  );
}

/** The fields that changed, with what they were and are. */
function Changes({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useLingui();
  const lines = (entry.changes ?? []).map((it) => ({
    key: it.key === '$add' ? t`given` : it.key === '$remove' ? t`taken` : it.key,
    old: auditValue(it.key, it.old_value),
    now: auditValue(it.key, it.new_value),
  }));
  if (lines.length === 0) return null;
  return (
    <details className="mt-1 text-second">
      <summary className="w-fit cursor-pointer rounded-inline text-text-3 hover:text-text touch:py-2.5">
        <Trans>What changed</Trans>
      </summary>
      <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-field bg-raised px-3.5 py-2.5">
        {lines.map((line) => (
          <div key={line.key} className="contents">
            <dt className="font-mono text-meta leading-[1.125rem] text-text-3">{line.key}</dt>
            <dd className="wrap-anywhere">
              {line.old !== null && <del className="text-text-3">{line.old}</del>}
              {line.old !== null && ' → '}
              <ins className="no-underline">{line.now ?? '–'}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
