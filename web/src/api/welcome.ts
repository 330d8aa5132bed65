import { http } from './http';

/** A channel where newcomers may begin. */
export interface WelcomeChannel {
  readonly channel_id: string;
  readonly description: string;
  readonly emoji_id: string | null;
  /** A Unicode emoji. */
  readonly emoji_name: string | null;
}

export interface WelcomeScreen {
  readonly description: string | null;
  readonly welcome_channels: readonly WelcomeChannel[];
}

/** Rules that are agreed to together. */
export interface RulesField {
  readonly field_type: string;
  readonly label: string;
  /** One rule each. */
  readonly values: readonly string[];
  readonly required: boolean;
  readonly description?: string | null;
}

export interface Rules {
  /** When they were changed last; an acceptance names it. */
  readonly version: string | null;
  readonly form_fields: readonly RulesField[];
  readonly description: string | null;
}

type Change<T> = Partial<T> & { readonly enabled?: boolean };

function by(signal: AbortSignal | undefined) {
  return signal ? { signal } : {};
}

/** What newcomers meet: https://discord.com/developers/docs/resources/guild#welcome-screen-object */
export const welcomeApi = {
  welcome: (guildId: string, signal?: AbortSignal) =>
    http.get<WelcomeScreen>(`/guilds/${guildId}/welcome-screen`, by(signal)),
  changeWelcome: (guildId: string, change: Change<WelcomeScreen>) =>
    http.patch<WelcomeScreen>(`/guilds/${guildId}/welcome-screen`, change),
  rules: (guildId: string, signal?: AbortSignal) =>
    http.get<Rules>(`/guilds/${guildId}/member-verification`, by(signal)),
  changeRules: (guildId: string, change: Change<Omit<Rules, 'version'>>) =>
    http.patch<Rules>(`/guilds/${guildId}/member-verification`, change),
  /** Accepts the rules as they were read. */
  accept: (guildId: string, rules: Rules) =>
    http.put<unknown>(`/guilds/${guildId}/requests/@me`, {
      version: rules.version,
      form_fields: rules.form_fields.map((it) => ({ ...it, response: true })),
    }),
};
