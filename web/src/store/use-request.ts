import { useLingui } from '@lingui/react/macro';
import { useCallback, useRef, useState } from 'react';
import { ApiError, NetworkError } from '../api/errors';
import { refusalWords } from './refusal-words';

export interface RequestHandle {
  /** Whether a request is under way. */
  readonly busy: boolean;
  /** What is wrong with one field of the form, in the server's words. */
  readonly field: (path: string) => string | null;
  /** What is wrong altogether; null when a field says it, or nothing is wrong. */
  readonly message: string | null;
  /** When the next try is allowed, in milliseconds; null when there is no such limit. */
  readonly retryAtMs: number | null;
  /** The last refusal. */
  readonly error: unknown;
  /** Runs a request; resolves to null when it failed or another one runs. */
  readonly run: <T>(request: () => Promise<T>) => Promise<T | null>;
  readonly clear: () => void;
}

/** A sentence for what went wrong. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useLingui();
  return useCallback(
    (error) => {
      if (error instanceof NetworkError) {
        return t`The server cannot be reached. Check your connection and try again.`;
      }
      if (!(error instanceof ApiError)) return t`Something went wrong. Try again.`;
      if (error.status >= 500)
        return t`The server had a problem of its own. Try again in a moment.`;
      if (error.status === 429) return t`Too many tries.`;
      const known = refusalWords(error.code);
      if (known) return known;
      const first = Object.values(error.fields)[0]?.[0]?.message;
      return first ?? error.message;
    },
    [t],
  );
}

/**
 * One request of a form at a time, with its refusal told apart: complaints per field, or one about
 * the whole. `fields` names the fields that the form shows; a complaint about another is general.
 */
export function useRequest(fields: readonly string[] = []): RequestHandle {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [retryAtMs, setRetryAtMs] = useState<number | null>(null);
  const running = useRef(false);
  const text = useErrorText();
  const run = useCallback(async <T>(request: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    setRetryAtMs(null);
    try {
      return await request();
    } catch (refusal) {
      setError(refusal);
      const waitMs = refusal instanceof ApiError ? refusal.retryAfterMs : null;
      setRetryAtMs(waitMs === null ? null : Date.now() + waitMs);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const field = (path: string) => (error instanceof ApiError ? error.field(path) : null);
  const told = fields.some((it) => field(it) !== null);
  return {
    busy,
    field,
    message: error === null || told ? null : text(error),
    retryAtMs,
    error,
    run,
    clear: useCallback(() => setError(null), []),
  };
}
