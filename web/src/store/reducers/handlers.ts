import type { DispatchMap } from '../dispatch';
import type { ById, RealtimeState } from '../state';

/** What one slice of the state makes of each dispatch; it sees the whole as it was before. */
export type Handlers<Slice> = {
  readonly [K in keyof DispatchMap]?: (
    slice: Slice,
    data: DispatchMap[K],
    before: RealtimeState,
  ) => Slice;
};

export function put<T>(slice: ById<T>, key: string, value: T): ById<T> {
  return slice[key] === value ? slice : { ...slice, [key]: value };
}

export function without<T>(slice: ById<T>, ...keys: readonly string[]): ById<T> {
  if (!keys.some((key) => key in slice)) return slice;
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(slice).filter(([key]) => !gone.has(key)));
}

/** Changes one entry of a table of tables. */
export function within<T>(
  slice: ById<ById<T>>,
  key: string,
  change: (inner: ById<T>) => ById<T>,
): ById<ById<T>> {
  return put(slice, key, change(slice[key] ?? {}));
}

export function byId<T extends { readonly id: string }>(list: readonly T[]): ById<T> {
  return Object.fromEntries(list.map((it) => [it.id, it]));
}

/** The ids of the channels of a guild. */
export function channelIdsOf(state: RealtimeState, guildId: string): string[] {
  return Object.values(state.channels)
    .filter((it) => it.guild_id === guildId)
    .map((it) => it.id);
}
