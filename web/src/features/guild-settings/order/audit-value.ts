import { Permission } from '../../../lib/permissions';

const bitSets = new Set(['permissions', 'allow', 'deny']);
const lengthMax = 120;

/** The names of the permissions in a decimal bit set. */
function permissionNames(bits: string): string {
  const set = BigInt(bits);
  const names = Object.entries(Permission).flatMap(([name, bit]) => (set & bit ? [name] : []));
  return names.join(', ');
}

function nameOf(it: unknown): string {
  return typeof it === 'object' && it !== null && 'name' in it
    ? String(it.name)
    : JSON.stringify(it);
}

/** A value of a change as it is read; null where there was none. */
export function auditValue(key: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map(nameOf).join(', ') || null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (bitSets.has(key) && /^\d+$/.test(text)) return permissionNames(text) || null;
  return text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text;
}
