import { create } from 'zustand';
import type { Dispatch } from './dispatch';
import { reduce } from './reduce';
import { emptyState, type RealtimeState } from './state';

/** What the client knows of its guilds, people and messages, kept up to date by the gateway. */
export const useRealtime = create<RealtimeState>()(() => emptyState);

/** Takes in dispatches in their order, as one change for the screen. */
export function receive(...dispatches: readonly Dispatch[]): void {
  useRealtime.setState((state) => dispatches.reduce(reduce, state));
}

/** Forgets everything: somebody signed out. */
export function forgetRealtime(): void {
  useRealtime.setState(emptyState, true);
}
