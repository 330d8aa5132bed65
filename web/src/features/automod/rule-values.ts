import { ApiError } from '../../api/errors';
import type { Rule, RuleAction, RuleChange, TriggerType } from '../../api/automod';

/** A rule as its form shows it: lists as text, a word in each line. */
export interface RuleValues {
  readonly name: string;
  readonly enabled: boolean;
  readonly words: string;
  readonly patterns: string;
  readonly allowed: string;
  /** Numbers of word lists, joined. */
  readonly presets: string;
  readonly mentions: string;
  readonly blocks: boolean;
  readonly customMessage: string;
  /** Channels that are told, joined. */
  readonly alerts: string;
  /** How long the author is timed out; 0 for not at all. */
  readonly timeoutSeconds: string;
  readonly exemptRoles: string;
  readonly exemptChannels: string;
}

/** How many of a thing the server takes. */
export const limits = {
  rules: { 1: 6, 3: 1, 4: 1, 5: 1 } as Readonly<Record<TriggerType, number>>,
  name: 100,
  words: 1_000,
  patterns: 10,
  /** Of a rule for words, and of one for word lists. */
  allowed: { 1: 100, 4: 1_000 },
  mentions: 50,
  customMessage: 300,
  alerts: 3,
  exemptRoles: 20,
  exemptChannels: 50,
};

/** Whether a rule of this type may time its author out. */
export function mayTimeOut(type: TriggerType): boolean {
  return type === 1 || type === 5;
}

/** The lines of a text that hold something, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((it) => it.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** The ids or numbers of a joined list. */
export function idsOf(joined: string): string[] {
  return joined.split(',').filter(Boolean);
}

export function valuesOf(rule: Rule): RuleValues {
  const { trigger_metadata: trigger, actions } = rule;
  const block = actions.find((it) => it.type === 1);
  const alerts = actions.flatMap((it) => (it.type === 2 ? (it.metadata?.channel_id ?? []) : []));
  const timeout = actions.find((it) => it.type === 3);
  return {
    name: rule.name,
    enabled: rule.enabled,
    words: (trigger.keyword_filter ?? []).join('\n'),
    patterns: (trigger.regex_patterns ?? []).join('\n'),
    allowed: (trigger.allow_list ?? []).join('\n'),
    presets: (trigger.presets ?? []).join(','),
    mentions: String(trigger.mention_total_limit ?? limits.mentions),
    blocks: block !== undefined,
    customMessage: block?.metadata?.custom_message ?? '',
    alerts: alerts.join(','),
    timeoutSeconds: String(timeout?.metadata?.duration_seconds ?? 0),
    exemptRoles: rule.exempt_roles.join(','),
    exemptChannels: rule.exempt_channels.join(','),
  };
}

/** What a form looks for, as the server takes it. */
export function triggerOf(type: TriggerType, values: RuleValues): Rule['trigger_metadata'] {
  switch (type) {
    case 1:
      return {
        keyword_filter: linesOf(values.words),
        regex_patterns: linesOf(values.patterns),
        allow_list: linesOf(values.allowed),
      };
    case 3:
      return {};
    case 4:
      return { presets: idsOf(values.presets).map(Number), allow_list: linesOf(values.allowed) };
    case 5:
      return { mention_total_limit: Number(values.mentions || '0') };
  }
}

/** What a form does about what it finds. */
export function actionsOf(values: RuleValues): RuleAction[] {
  const custom = values.customMessage.trim();
  const seconds = Number(values.timeoutSeconds);
  return [
    ...(values.blocks
      ? [{ type: 1 as const, metadata: custom ? { custom_message: custom } : {} }]
      : []),
    ...idsOf(values.alerts).map((id) => ({ type: 2 as const, metadata: { channel_id: id } })),
    ...(seconds > 0 ? [{ type: 3 as const, metadata: { duration_seconds: seconds } }] : []),
  ];
}

const triggerFields = ['words', 'patterns', 'allowed', 'presets', 'mentions'] as const;
const actionFields = ['blocks', 'customMessage', 'alerts', 'timeoutSeconds'] as const;

/** What of a rule is to be saved: what belongs together goes together. */
export function changeOf(rule: Rule, changes: Partial<RuleValues>): RuleChange {
  const values = { ...valuesOf(rule), ...changes };
  const touched = (fields: readonly (keyof RuleValues)[]) => fields.some((it) => it in changes);
  return {
    ...('name' in changes && { name: values.name.trim() }),
    ...('enabled' in changes && { enabled: values.enabled }),
    ...(touched(triggerFields) && { trigger_metadata: triggerOf(rule.trigger_type, values) }),
    ...(touched(actionFields) && { actions: actionsOf(values) }),
    ...('exemptRoles' in changes && { exempt_roles: idsOf(values.exemptRoles) }),
    ...('exemptChannels' in changes && { exempt_channels: idsOf(values.exemptChannels) }),
  };
}

/** A complaint of the server about a list or about one line of it; null where there is none. */
export function faultIn(
  error: unknown,
  path: string,
  lines: readonly string[] = [],
): { readonly line: string | null; readonly message: string } | null {
  if (!(error instanceof ApiError)) return null;
  const key = Object.keys(error.fields).find((it) => it === path || it.startsWith(`${path}.`));
  const message = key && error.field(key);
  if (!message) return null;
  const at = Number(key.slice(path.length + 1).split('.')[0] || NaN);
  return { line: lines[at] ?? null, message };
}

/** What a new rule of a type begins with. */
export function newRule(type: TriggerType, name: string): Omit<Rule, 'id'> {
  return {
    name,
    trigger_type: type,
    trigger_metadata: type === 5 ? { mention_total_limit: 20 } : {},
    actions: [{ type: 1, metadata: {} }],
    enabled: true,
    exempt_roles: [],
    exempt_channels: [],
  };
}
