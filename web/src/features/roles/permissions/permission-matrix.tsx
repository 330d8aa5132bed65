import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Minus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PermissionTarget, SupposedBits } from '../../../api/permissions';
import type { AllowDeny } from '../../../lib/permission-choice';
import { Permission } from '../../../lib/permissions';
import { EmptyState } from '../../../ui/empty-state';
import { SaveBar } from '../../../ui/save-bar';
import { SearchField } from '../../../ui/search-field';
import { PermissionRow } from './permission-row';
import { useCause } from './use-cause';
import { useEffects } from './use-effects';
import { usePermissionDraft, type PermissionDraft } from './use-permission-draft';
import {
  permissionGroups,
  type PermissionGroup,
  type PlaceKind,
} from '../../../lib/permission-words/words';

export interface PermissionMatrixProps {
  readonly guildId: string;
  /** Whose permissions. */
  readonly target: PermissionTarget;
  /** The channel or category; null for the guild as a whole. */
  readonly channelId: string | null;
  readonly kind: PlaceKind;
  /** What is saved; a role has no `deny`. */
  readonly saved: AllowDeny;
  readonly onSave: (bits: AllowDeny) => Promise<unknown>;
  /** Why a permission cannot be changed here; null where it can. */
  readonly lockOf: (permission: bigint) => string | null;
  /** Beside the search: where one is. */
  readonly head?: ReactNode;
}

/** All permissions of somebody in one place: a choice each, and beside it its effect with the cause. */
export function PermissionMatrix(props: PermissionMatrixProps) {
  const { guildId, target, channelId, kind, saved, lockOf, head } = props;
  const { i18n } = useLingui();
  const [query, setQuery] = useState('');
  const draft = usePermissionDraft(saved, props.onSave);
  const two = channelId === null;
  const effects = useEffects(guildId, target, channelId, supposedBits(draft, two));
  const cause = useCause(guildId, target, channelId);
  const groups = permissionGroups(kind, query, (it) => i18n._(it));
  const row = ({ key }: PermissionGroup['permissions'][number]) => {
    const bit = Permission[key];
    const effect = effects.byBit.get(String(bit));
    return {
      two,
      effect,
      choice: draft.choiceOf(key),
      changed: draft.isChanged(key),
      cause: effect ? cause(effect) : '',
      locked: lockOf(bit),
      onChoice: (choice: 'deny' | 'inherit' | 'allow') => draft.set(key, choice),
    };
  };
  return (
    <div className="flex min-h-full max-w-[860px] flex-col px-8 pt-4 pb-5 phone:px-4 phone:pb-[max(20px,env(safe-area-inset-bottom))]">
      {head}
      <Finder query={query} onQuery={setQuery} two={two} />
      {effects.failed && (
        <p role="alert" className="mt-2 text-second text-danger">
          <Trans>What follows from this cannot be worked out at the moment.</Trans>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.permissions[0]?.key}>
          <h3 className="pt-4 pb-1.5 font-sans text-second font-semibold text-text-3">
            {i18n._(group.name)}
          </h3>
          <ul>
            {group.permissions.map((words) => (
              <PermissionRow key={words.key} words={words} {...row(words)} />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && (
        <EmptyState>
          <Trans>No permission is called that.</Trans>
        </EmptyState>
      )}
      <SaveBar {...draft.bar} />
    </div>
  );
}

/** What the server is to suppose: nothing while nothing is changed. */
function supposedBits({ bits, bar }: PermissionDraft, two: boolean): SupposedBits {
  if (bar.changes === 0) return {};
  return two ? { permissions: bits.allow } : bits;
}

interface FinderProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly two: boolean;
}

function Finder({ query, onQuery, two }: FinderProps) {
  const { t } = useLingui();
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="min-w-52 flex-1">
        <SearchField compact label={t`Find a permission`} value={query} onChange={onQuery} />
      </div>
      <Legend two={two} />
    </div>
  );
}

function Legend({ two }: { readonly two: boolean }) {
  return (
    <span className="flex gap-3.5 text-[0.78125rem] leading-4 text-text-3 [&>span]:flex [&>span]:items-center [&>span]:gap-1.5">
      {!two && (
        <span>
          <X size={13} strokeWidth={2.5} aria-hidden="true" />
          <Trans>Deny</Trans>
        </span>
      )}
      <span>
        <Minus size={13} strokeWidth={2.5} aria-hidden="true" />
        {two ? <Trans>Do not grant</Trans> : <Trans>Inherit</Trans>}
      </span>
      <span>
        <Check size={13} strokeWidth={2.5} aria-hidden="true" />
        <Trans>Allow</Trans>
      </span>
    </span>
  );
}
