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
    readonly filters: readonly string[];
    readonly features: Readonly<Record<string, string>>;
    readonly invitesUntil: (time: string) => string;
    readonly directUntil: (time: string) => string;
    readonly ruleKinds: Readonly<Record<string, string>>;
    readonly wordLists: Readonly<Record<string, string>>;
    readonly mentionsOver: (limit: string) => string;
    readonly allowed: (words: string) => string;
    readonly notPosted: string;
    readonly toldIn: (channel: string) => string;
    readonly timedOut: (span: string) => string;
    /** By bit: what is not told in the channel for arrivals. */
    readonly withoutArrivals: Readonly<Record<number, string>>;
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The elements of a list as they are read; those without words are left out. */
function joined(value: unknown, textOf: (element: unknown) => string): string {
  return listOf(value).map(textOf).filter(Boolean).join(', ');
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

/** Whom an overwrite is for. */
function whomOf(value: unknown, names: Names): string {
  const { id, type } = fieldsOf(value);
  return type === 1 ? names.user(plain(id)) : names.role(plain(id));
}

function pausesOf(value: unknown, { invitesUntil, directUntil }: Names['words']): string {
  const { invites_disabled_until: invites, dms_disabled_until: direct } = fieldsOf(value);
  const parts = [
    invites ? invitesUntil(timeOf(invites)) : '',
    direct ? directUntil(timeOf(direct)) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a rule of AutoMod looks for. */
function triggerOf(value: unknown, { words }: Names): string {
  const fields = fieldsOf(value);
  const allowed = listOf(fields.allow_list).map(plain).join(', ');
  const parts = [
    ...listOf(fields.keyword_filter).map(plain),
    ...listOf(fields.regex_patterns).map(plain),
    ...listOf(fields.presets).map((it) => words.wordLists[plain(it)] ?? ''),
    fields.mention_total_limit ? words.mentionsOver(plain(fields.mention_total_limit)) : '',
    allowed && words.allowed(allowed),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a rule of AutoMod does. */
function measureOf(value: unknown, { words, channel }: Names): string {
  const { type, metadata } = fieldsOf(value);
  const { channel_id, duration_seconds, custom_message } = fieldsOf(metadata);
  switch (type) {
    case 1:
      return plain(custom_message)
        ? `${words.notPosted}: “${plain(custom_message)}”`
        : words.notPosted;
    case 2:
      return words.toldIn(channel(plain(channel_id)));
    case 3:
      return words.timedOut(spanText(Number(duration_seconds) * 1_000));
    default:
      return '';
  }
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
      return joined(value, (it) => names.channel(plain(it)));
    case 'user':
      return names.user(plain(value));
    case 'roles':
      return joined(value, (it) => named(it, names.role));
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
    case 'filter':
      return words.filters[Number(value)] ?? '';
    case 'trigger':
      return triggerOf(value, names);
    case 'measures':
      return joined(value, (it) => measureOf(it, names));
    case 'rule-kind':
      return words.ruleKinds[plain(value)] ?? '';
    case 'arrivals':
      return joined(Object.keys(words.withoutArrivals), (bit) =>
        (Number(value) & Number(bit)) !== 0 ? (words.withoutArrivals[Number(bit)] ?? '') : '',
      );
    case 'features':
      return joined(value, (it) => words.features[plain(it)] ?? '');
    case 'picture':
      return words.picture;
    case 'pauses':
      return pausesOf(value, words);
    case 'places':
      return joined(value, (it) => names.channel(plain(fieldsOf(it).channel_id)));
    case 'rules':
      return listOf(value)
        .flatMap((it) => listOf(fieldsOf(it).values).map(plain))
        .join(' · ');
    case 'overwrites':
      return joined(value, (it) => whomOf(it, names));
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
