import { compareIds } from './snowflake';

interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Whether a role stands above another: by position, among equals the older one. */
function compareRoles(a: Placed, b: Placed): number {
  return b.position - a.position || compareIds(a.id, b.id);
}

/** A guild's roles from the highest down; @everyone comes last. */
export function fromTheTop<T extends Placed>(roles: readonly T[], guildId: string): T[] {
  return [...roles].sort(
    (a, b) => Number(a.id === guildId) - Number(b.id === guildId) || compareRoles(a, b),
  );
}

/**
 * The changes that bring roles into an order, given from the top without @everyone. The positions
 * that are there are handed out anew, as the server does.
 */
export function positionsFor(order: readonly Placed[]): { id: string; position: number }[] {
  const positions = order.map((it) => it.position).sort((a, b) => b - a);
  return order.map((it, at) => ({ id: it.id, position: positions[at] ?? it.position }));
}
