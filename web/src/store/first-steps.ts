import { create } from 'zustand';

/** A step of a new guild that is done or put aside. */
export type StepId = 'arms' | 'rooms' | 'about' | 'word';

interface Steps {
  readonly done: readonly StepId[];
  /** Whether the page was put away. */
  readonly hidden: boolean;
}

const nothing: Steps = { done: [], hidden: false };
const storageKey = 'guildhall.first-steps';

function read(): Record<string, Steps> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, Steps>;
  } catch {
    return {};
  }
}

const useStore = create<{ readonly guilds: Record<string, Steps> }>()(() => ({ guilds: read() }));

function change(guildId: string, next: (steps: Steps) => Steps): void {
  const { guilds } = useStore.getState();
  const changed = { ...guilds, [guildId]: next(guilds[guildId] ?? nothing) };
  useStore.setState({ guilds: changed });
  try {
    localStorage.setItem(storageKey, JSON.stringify(changed));
  } catch {
    // Then the page is shown again after the next visit.
  }
}

/** Where the first steps stand in an address: in the place of a channel. */
export const startPlace = 'start';

/** Shows the first steps of a guild that was just opened, in this browser. */
export function beginSteps(guildId: string): void {
  change(guildId, () => nothing);
}

/** Whether a guild still shows its first steps. */
export function hasSteps(guildId: string): boolean {
  return useStore.getState().guilds[guildId]?.hidden === false;
}

/** Whether a guild still shows its first steps. */
export function useHasSteps(guildId: string): boolean {
  return useStore((it) => it.guilds[guildId]?.hidden === false);
}

/** How far the owner got with a new guild, in this browser. */
export function useSteps(guildId: string) {
  const steps = useStore((it) => it.guilds[guildId] ?? nothing);
  return {
    ...steps,
    finish: (step: StepId) =>
      change(guildId, (it) => ({ ...it, done: [...new Set([...it.done, step])] })),
    hide: () => change(guildId, (it) => ({ ...it, hidden: true })),
  };
}
