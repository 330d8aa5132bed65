import type { MessageDescriptor } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { APIUser } from 'discord-api-types/v10';
import type { AuditChange, AuditEntry } from '../../../../api/moderation';
import { permissionNames } from '../../../../lib/permission-words/words';
import { auditKey } from './audit-keys';
import { auditValue, type Names } from './audit-value';
import { useAuditNames } from './use-audit-names';

interface Line {
  readonly name: string;
  readonly old: string | null;
  readonly now: string | null;
}

type Say = (words: MessageDescriptor) => string;

function bitsOf(value: unknown): bigint {
  return typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : 0n;
}

/** A change of a bit set: what was added and what was taken away, each in a line of its own. */
function bitLines(change: AuditChange, say: Say): Line[] {
  const [old, now] = [bitsOf(change.old_value), bitsOf(change.new_value)];
  const [gained, lost] = {
    permissions: [t`Granted`, t`No longer granted`],
    allow: [t`Allowed`, t`No longer allowed`],
    deny: [t`Denied`, t`No longer denied`],
  }[change.key as 'permissions' | 'allow' | 'deny'] as [string, string];
  const line = (name: string, bits: bigint) => {
    const names = permissionNames(bits, say);
    return names.length > 0 ? [{ name, old: null, now: names.join(', ') }] : [];
  };
  return [...line(gained, now & ~old), ...line(lost, old & ~now)];
}

function toLines(change: AuditChange, names: Names, say: Say): Line[] {
  const { key } = change;
  if (key === 'permissions' || key === 'allow' || key === 'deny') return bitLines(change, say);
  const words = auditKey(key);
  if (!words) return [];
  const old = auditValue(words.kind, change.old_value, names);
  const now = auditValue(words.kind, change.new_value, names);
  return old === null && now === null ? [] : [{ name: say(words.name), old, now }];
}

/** Whom the exception of a channel is for. */
function overwriteLine({ options }: AuditEntry, names: Names): Line[] {
  if (!options?.id) return [];
  const now = options.type === '1' ? names.user(options.id) : names.role(options.id);
  return [{ name: t`For`, old: null, now }];
}

interface AuditChangesProps {
  readonly guildId: string;
  readonly entry: AuditEntry;
  readonly users: ReadonlyMap<string, APIUser>;
}

/** The fields that changed, with what they were and are. */
export function AuditChanges({ guildId, entry, users }: AuditChangesProps) {
  const { i18n } = useLingui();
  const names = useAuditNames(guildId, users);
  const lines = [
    ...overwriteLine(entry, names),
    ...(entry.changes ?? []).flatMap((it) => toLines(it, names, (words) => i18n._(words))),
  ];
  if (lines.length === 0) return null;
  return (
    <details className="mt-1 text-second">
      <summary className="w-fit cursor-pointer rounded-inline text-text-3 hover:text-text touch:py-2.5">
        <Trans>What changed</Trans>
      </summary>
      <dl className="mt-1.5 grid grid-cols-[minmax(min-content,9rem)_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-field bg-raised px-3.5 py-2.5 phone:grid-cols-[minmax(0,1fr)] phone:[&_dd]:mb-1.5">
        {lines.map((line) => (
          <div key={line.name} className="contents">
            <dt className="text-text-3">{line.name}</dt>
            <dd className="wrap-anywhere">
              {line.old !== null && <del className="text-text-3">{line.old}</del>}
              {line.old !== null && ' → '}
              <ins className="no-underline">{line.now ?? <Trans>none</Trans>}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
