import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useRequest, type RequestHandle } from './use-request';

export interface Draft<T> {
  /** What is saved, with the changes over it. */
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  readonly changes: Partial<T>;
  /** What the save bar shows and does. */
  readonly bar: {
    readonly changes: number;
    readonly busy: boolean;
    readonly message: string | null;
    readonly retryAtMs: number | null;
    readonly shakes: number;
    readonly onSave: () => void;
    readonly onDiscard: () => void;
  };
  readonly request: RequestHandle;
}

/** Without the fields that are as they were saved. */
function realChanges<T extends object>(saved: T, changes: Partial<T>): Partial<T> {
  const kept = Object.entries(changes).filter(([key, value]) => saved[key as keyof T] !== value);
  return Object.fromEntries(kept) as Partial<T>;
}

/**
 * Changes that gather over what is saved until they are saved together. While there are some, no
 * navigation leaves the page: the bar shakes instead.
 */
export function useDraft<T extends object>(
  saved: T,
  save: (changes: Partial<T>) => Promise<unknown>,
  fields: readonly (keyof T & string)[],
): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>({});
  const [shakes, setShakes] = useState(0);
  const request = useRequest(fields);
  const changes = realChanges(saved, typed);
  const count = Object.keys(changes).length;
  useBlocker({
    shouldBlockFn: () => {
      if (count > 0) setShakes((it) => it + 1);
      return count > 0;
    },
    enableBeforeUnload: () => count > 0,
    disabled: count === 0,
  });
  const onSave = async () => {
    const done = await request.run(async () => {
      await save(changes);
      return true;
    });
    if (done) {
      setTyped({});
      setShakes(0);
    }
  };
  return {
    value: { ...saved, ...changes },
    set: (change) => {
      request.clear();
      setTyped((it) => ({ ...it, ...change }));
    },
    changes,
    bar: {
      changes: count,
      busy: request.busy,
      message: request.message,
      retryAtMs: request.retryAtMs,
      shakes,
      onSave: () => void onSave(),
      onDiscard: () => {
        setTyped({});
        setShakes(0);
        request.clear();
      },
    },
    request,
  };
}
