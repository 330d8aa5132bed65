import {
  choiceOf,
  withChoice,
  type AllowDeny,
  type PermissionChoice,
} from '../../../lib/permission-choice';
import { Permission } from '../../../lib/permissions';
import { useDraft, type Draft } from '../../../store/use-draft';

type Key = keyof typeof Permission;
type Choices = Readonly<Record<Key, PermissionChoice>>;

const keys = Object.keys(Permission) as Key[];

function choicesOf(bits: AllowDeny): Choices {
  const all = keys.map((key) => [key, choiceOf(bits, Permission[key])] as const);
  return Object.fromEntries(all) as unknown as Choices;
}

function withChoices(bits: AllowDeny, changes: Partial<Choices>): AllowDeny {
  return Object.entries(changes).reduce(
    (next, [key, choice]) => withChoice(next, Permission[key as Key], choice),
    bits,
  );
}

export interface PermissionDraft {
  /** What is saved, with the changes over it. */
  readonly bits: AllowDeny;
  readonly choiceOf: (key: Key) => PermissionChoice;
  readonly isChanged: (key: Key) => boolean;
  readonly set: (key: Key, choice: PermissionChoice) => void;
  readonly bar: Draft<Choices>['bar'];
}

/** Choices that gather over what is saved until they are saved together. */
export function usePermissionDraft(
  saved: AllowDeny,
  save: (bits: AllowDeny) => Promise<unknown>,
): PermissionDraft {
  const draft = useDraft<Choices>(
    choicesOf(saved),
    (changes) => save(withChoices(saved, changes)),
    [],
  );
  return {
    bits: withChoices(saved, draft.changes),
    choiceOf: (key) => draft.value[key],
    isChanged: (key) => draft.changes[key] !== undefined,
    set: (key, choice) => draft.set({ [key]: choice }),
    bar: draft.bar,
  };
}
