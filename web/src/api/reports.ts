import type { APIUser } from 'discord-api-types/v10';
import { http } from './http';

export type ReportCategory =
  'spam' | 'harassment' | 'hate' | 'sexual' | 'violence' | 'self_harm' | 'scam' | 'other';

export type ReportOutcome = 'dismissed' | 'message_deleted' | 'timed_out' | 'kicked' | 'banned';

/** What a member told moderators. */
export interface Report {
  readonly id: string;
  readonly guild_id: string;
  readonly reporter: APIUser;
  /** Whom it is about; the author of a reported message. */
  readonly target: APIUser;
  readonly channel_id: string | null;
  readonly message_id: string | null;
  /** The message as it was when it was reported. */
  readonly content: string | null;
  readonly category: ReportCategory;
  readonly comment: string;
  readonly created_at: string;
  readonly resolved_at: string | null;
  readonly resolved_by: string | null;
  readonly outcome: ReportOutcome | null;
}

/** A message near a reported one, as it is now. */
interface NearMessage {
  readonly id: string;
  readonly author: APIUser | null;
  readonly content: string;
}

interface ReportWithContext {
  readonly report: Report;
  readonly context: readonly NearMessage[];
}

/** What is told: of a user, or of a message in a channel. */
export type NewReport = {
  readonly category: ReportCategory;
  readonly comment: string;
} & ({ readonly user_id: string } | { readonly channel_id: string; readonly message_id: string });

interface ReportQuery {
  readonly open: boolean;
  readonly before: string | undefined;
  readonly limit: number;
}

function paged(query: ReportQuery, signal?: AbortSignal) {
  return { query: { ...query }, ...(signal ? { signal } : {}) };
}

/** Reports to a guild's moderators; an addition of our own. */
export const reportsApi = {
  send: (guildId: string, report: NewReport) =>
    http.post<{ readonly id: string }>(`/guildhall/guilds/${guildId}/reports`, report),
  queue: (guildId: string, query: ReportQuery, signal?: AbortSignal) =>
    http.get<Report[]>(`/guildhall/guilds/${guildId}/reports`, paged(query, signal)),
  /** Of every guild, for whoever runs the server. */
  all: (query: ReportQuery, signal?: AbortSignal) =>
    http.get<Report[]>('/guildhall/owner/reports', paged(query, signal)),
  /** With the talk around the message. */
  get: (guildId: string, reportId: string, signal?: AbortSignal) =>
    http.get<ReportWithContext>(
      `/guildhall/guilds/${guildId}/reports/${reportId}`,
      signal ? { signal } : {},
    ),
  getAsOwner: (reportId: string, signal?: AbortSignal) =>
    http.get<ReportWithContext>(`/guildhall/owner/reports/${reportId}`, signal ? { signal } : {}),
  resolveAsOwner: (reportId: string, outcome: ReportOutcome) =>
    http.post<Report>(`/guildhall/owner/reports/${reportId}/resolve`, { outcome }),
  /** Does something about it; `seconds` is how long a timeout lasts. */
  resolve: (guildId: string, reportId: string, outcome: ReportOutcome, seconds?: number) =>
    http.post<Report>(`/guildhall/guilds/${guildId}/reports/${reportId}/resolve`, {
      outcome,
      ...(seconds !== undefined && { duration_seconds: seconds }),
    }),
};
