/** How hard a password is to guess, as five bars show it: 0 nothing yet, 1 weak to 5 very strong. */
export interface PasswordStrength {
  readonly bars: 0 | 1 | 2 | 3 | 4 | 5;
  /** Why it is not stronger, or null. */
  readonly weakness: 'short' | 'common' | 'repeats' | 'names' | null;
}

/** What the server asks for at least. */
const passwordLengthMin = 8;

const common = [
  'password',
  'passwort',
  'qwerty',
  'qwertz',
  'azerty',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'master',
  'shadow',
  'abc123',
  'trustno',
  'guildhall',
  'changeme',
  'whatever',
  'superman',
  'pokemon',
];

/** Letters people swap for digits, swapped back, so that `p4ssw0rd` is known for what it is. */
function plain(text: string): string {
  const swaps: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't' };
  return text
    .toLowerCase()
    .replace(/[@$]/g, (it) => (it === '@' ? 'a' : 's'))
    .replace(/[013457]/g, (it) => swaps[it] ?? it);
}

/** How many characters bring something new: runs (aaa) and sequences (abc, 321) count once. */
function surprising(text: string): number {
  const codes = Array.from(text, (it) => it.codePointAt(0) ?? 0);
  let count = 0;
  for (let at = 0; at < codes.length; at++) {
    const step = (codes[at] ?? 0) - (codes[at - 1] ?? 0);
    const before = (codes[at - 1] ?? 0) - (codes[at - 2] ?? 0);
    const goesOn = at >= 2 && step === before && Math.abs(step) <= 1;
    if (!goesOn) count += 1;
  }
  return count;
}

function alphabet(text: string): number {
  let size = 0;
  if (/[a-z]/.test(text)) size += 26;
  if (/[A-Z]/.test(text)) size += 26;
  if (/\d/.test(text)) size += 10;
  if (/[\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/.test(text)) size += 20;
  if (/[^\u0000-\u007e]/.test(text)) size += 60;
  return Math.max(size, 2);
}

function bars(bits: number): PasswordStrength['bars'] {
  if (bits < 30) return 1;
  if (bits < 44) return 2;
  if (bits < 60) return 3;
  return bits < 76 ? 4 : 5;
}

/**
 * Estimates a password by the surprise in it: its length without runs and sequences times the size
 * of its alphabet. Common words and the person's own names are worth next to nothing.
 */
export function passwordStrength(password: string, names: readonly string[]): PasswordStrength {
  if (!password) return { bars: 0, weakness: null };
  if (Array.from(password).length < passwordLengthMin) return { bars: 1, weakness: 'short' };
  const read = plain(password);
  const lower = password.toLowerCase();
  const word = common.find((it) => read.includes(plain(it)));
  const name = names.find((it) => it.length >= 3 && lower.includes(it.toLowerCase()));
  const known = Math.max(word?.length ?? 0, name?.length ?? 0);
  const rest = Math.max(0, surprising(password) - known);
  const length = rest + (known > 0 ? 1 : 0);
  const score = bars(length * Math.log2(alphabet(password)));
  if (score >= 3) return { bars: score, weakness: null };
  if (word) return { bars: score, weakness: 'common' };
  if (name) return { bars: score, weakness: 'names' };
  return { bars: score, weakness: surprising(password) < 6 ? 'repeats' : 'short' };
}
