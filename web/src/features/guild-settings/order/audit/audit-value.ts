import { formatExact } from '../../../../lib/timestamps';
import { spanText } from '../../../../lib/span';
import type { ValueKind } from './audit-keys';

const lengthMax = 120;

/** How ids are called now, and words of the language. */
export interface Names {
  readonly channel: (id: string) => string;
  readonly role: (id: string) => string;
  readonly user: (id: string) => string;
  readonly words: {
    readonly yes: string;
    readonly no: string;
    readonly picture: string;
    readonly levels: readonly string[];
    readonly notifications: readonly string[];
    readonly features: Readonly<Record<string, string>>;
    readonly invitesUntil: (time: string) => string;
    readonly directUntil: (time: string) => string;
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A part of a value as text; objects have none. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function colourOf(value: unknown): string {
  return typeof value === 'number' ? `#${value.toString(16).padStart(6, '0')}` : '';
}

function timeOf(value: unknown): string {
  const ms = Date.parse(plain(value));
  return Number.isNaN(ms) ? '' : formatExact(ms);
}

/** An id, or an object with one and the name that it had. */
function named(value: unknown, nameOf: (id: string) => string): string {
  const { id, name } = fieldsOf(value);
  return typeof value === 'string' ? nameOf(value) : plain(name) || nameOf(plain(id));
}

function pausesOf(value: unknown, { invitesUntil, directUntil }: Names['words']): string {
  const { invites_disabled_until: invites, dms_disabled_until: direct } = fieldsOf(value);
  const parts = [
    invites ? invitesUntil(timeOf(invites)) : '',
    direct ? directUntil(timeOf(direct)) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function read(kind: ValueKind, value: unknown, names: Names): string {
  const { words } = names;
  switch (kind) {
    case 'text':
      return plain(value);
    case 'yes':
      return value === true ? words.yes : words.no;
    case 'channel':
      return names.channel(plain(value));
    case 'channels':
      return listOf(value)
        .map((it) => names.channel(plain(it)))
        .join(', ');
    case 'user':
      return names.user(plain(value));
    case 'roles':
      return listOf(value)
        .map((it) => named(it, names.role))
        .join(', ');
    case 'time':
      return timeOf(value);
    case 'seconds':
      return typeof value === 'number' && value > 0 ? spanText(value * 1_000) : '';
    case 'colours':
      return Object.values(fieldsOf(value)).map(colourOf).filter(Boolean).join(' ');
    case 'level':
      return words.levels[Number(value)] ?? '';
    case 'notifications':
      return words.notifications[Number(value)] ?? '';
    case 'features':
      return listOf(value)
        .map((it) => words.features[plain(it)] ?? '')
        .filter(Boolean)
        .join(', ');
    case 'picture':
      return words.picture;
    case 'pauses':
      return pausesOf(value, words);
    case 'places':
      return listOf(value)
        .map((it) => names.channel(plain(fieldsOf(it).channel_id)))
        .join(', ');
    case 'rules':
      return listOf(value)
        .flatMap((it) => listOf(fieldsOf(it).values).map(plain))
        .join(' · ');
    case 'overwrites':
      return listOf(value)
        .map((it) => {
          const { id, type } = fieldsOf(it);
          return type === 1 ? names.user(plain(id)) : names.role(plain(id));
        })
        .join(', ');
    case 'left-out':
      return '';
  }
}

/** A value of a change as it is read; null where there is nothing to read. */
export function auditValue(kind: ValueKind, value: unknown, names: Names): string | null {
  if (value === undefined || value === null || value === '') return null;
  const text = read(kind, value, names);
  if (!text) return null;
  return text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text;
}
