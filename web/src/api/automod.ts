import { http } from './http';

/** What a rule looks for: 1 words and patterns, 3 spam, 4 the server's word lists, 5 mentions. */
export type TriggerType = 1 | 3 | 4 | 5;

/** What exactly; fields that a type lacks are absent. */
interface TriggerMetadata {
  readonly keyword_filter?: readonly string[];
  readonly regex_patterns?: readonly string[];
  readonly allow_list?: readonly string[];
  readonly presets?: readonly number[];
  readonly mention_total_limit?: number;
}

/** What happens then: 1 the message is not posted, 2 a channel is told, 3 the author is timed out. */
export interface RuleAction {
  readonly type: 1 | 2 | 3;
  readonly metadata?: {
    readonly channel_id?: string;
    readonly duration_seconds?: number;
    readonly custom_message?: string | null;
  };
}

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly trigger_type: TriggerType;
  readonly trigger_metadata: TriggerMetadata;
  readonly actions: readonly RuleAction[];
  readonly enabled: boolean;
  readonly exempt_roles: readonly string[];
  readonly exempt_channels: readonly string[];
}

export type RuleChange = Partial<Omit<Rule, 'id' | 'trigger_type'>>;

/** What a rule finds in a text. */
export interface Tried {
  readonly matched: boolean;
  /** The word or pattern of the rule; empty where it has none. */
  readonly matched_keyword: string | null;
  /** The part of the text, or what is too much of it. */
  readonly matched_content: string | null;
}

const messageSend = 1;

/** Rules for messages: https://discord.com/developers/docs/resources/auto-moderation */
export const autoModApi = {
  list: (guildId: string, signal?: AbortSignal) =>
    http.get<Rule[]>(`/guilds/${guildId}/auto-moderation/rules`, signal ? { signal } : {}),
  create: (guildId: string, rule: Omit<Rule, 'id'>) =>
    http.post<Rule>(`/guilds/${guildId}/auto-moderation/rules`, {
      ...rule,
      event_type: messageSend,
    }),
  change: (guildId: string, ruleId: string, change: RuleChange) =>
    http.patch<Rule>(`/guilds/${guildId}/auto-moderation/rules/${ruleId}`, change),
  delete: (guildId: string, ruleId: string) =>
    http.delete<undefined>(`/guilds/${guildId}/auto-moderation/rules/${ruleId}`),
  /** Looks at a text without posting it; an addition of our own. */
  tryOut: (
    guildId: string,
    content: string,
    rule: Pick<Rule, 'trigger_type' | 'trigger_metadata'>,
  ) =>
    http.post<Tried>(
      `/guildhall/guilds/${guildId}/auto-moderation/test`,
      { content, trigger_type: rule.trigger_type, trigger_metadata: rule.trigger_metadata },
      { idempotent: true },
    ),
};
