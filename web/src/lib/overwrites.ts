import type { PermissionOverwrite } from './permissions';

type Overwrites = readonly PermissionOverwrite[] | undefined;

/** Whether two channels have the same overwrites, in whatever order: then they are in sync. */
export function sameOverwrites(a: Overwrites, b: Overwrites): boolean {
  const [first, second] = [a ?? [], b ?? []];
  return (
    first.length === second.length &&
    first.every((it) =>
      second.some(
        (other) => other.id === it.id && other.allow === it.allow && other.deny === it.deny,
      ),
    )
  );
}
