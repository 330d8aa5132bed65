/** How a field of arms is divided. */
export const divisions = [
  'barry',
  'paly',
  'bendy',
  'per-pale',
  'per-fess',
  'per-bend',
  'quarterly',
  'gyronny',
  'pale',
  'fess',
  'bend',
  'cross',
  'saltire',
  'chevron',
  'pile',
  'lozenge',
] as const;

const metals = ['brass', 'bone'] as const;
const colours = ['woad', 'verd', 'madder', 'plum', 'moss', 'slate', 'copper'] as const;

type Tincture = (typeof metals)[number] | (typeof colours)[number];

export interface Arms {
  readonly division: (typeof divisions)[number];
  readonly field: Tincture;
  readonly charge: Tincture;
}

/** A well-mixed 32-bit number from an id (FNV-1a with a final avalanche). */
function mix(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}

/**
 * The arms of a guild or person without a picture: always the same for one id, always one metal
 * with one colour, so that the two are told apart by anybody.
 */
export function armsOf(id: string): Arms {
  const hash = mix(id);
  const metal = pick(metals, hash >>> 4);
  const colour = pick(colours, hash >>> 8);
  const metalBelow = ((hash >>> 20) & 3) === 0;
  return {
    division: pick(divisions, hash & 15),
    field: metalBelow ? metal : colour,
    charge: metalBelow ? colour : metal,
  };
}
