/** One complaint of the server about one field of a request. */
export interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** The error tree of a form: keys are field names or list positions, leaves carry `_errors`. */
interface ErrorTree {
  readonly _errors?: readonly FieldError[];
  readonly [key: string]: ErrorTree | readonly FieldError[] | undefined;
}

/** Discord's error body: https://discord.com/developers/docs/reference#error-messages */
export interface ErrorBody {
  readonly code?: number;
  readonly message?: string;
  readonly errors?: ErrorTree;
  readonly retry_after?: number;
  readonly global?: boolean;
  /** What the maker of a rule of AutoMod says to whom it stops. */
  readonly custom_message?: string | null;
}

/** An answer of the server that refuses: its status, documented code and complaints per field. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** The HTTP status, 400 to 599. */
    readonly status: number,
    /** The documented JSON error code; 0 where the server named none. */
    readonly code: number,
    message: string,
    /** Complaints by dotted path, for example `username` or `embeds.0.title`. */
    readonly fields: Readonly<Record<string, readonly FieldError[]>> = {},
    /** How long to wait before another try, for 429 and slow mode. */
    readonly retryAfterMs: number | null = null,
    /** What the rule that stopped a message says to its author. */
    readonly customMessage: string | null = null,
  ) {
    super(message);
  }

  /** The first complaint about a field, or null. */
  field(path: string): string | null {
    return this.fields[path]?.[0]?.message ?? null;
  }
}

/** The server could not be reached, or the connection broke before its answer. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

function flatten(tree: ErrorTree, path: string, into: Record<string, readonly FieldError[]>): void {
  if (tree._errors && tree._errors.length > 0) into[path] = tree._errors;
  for (const [key, value] of Object.entries(tree)) {
    if (key === '_errors' || value === undefined || Array.isArray(value)) continue;
    flatten(value as ErrorTree, path ? `${path}.${key}` : key, into);
  }
}

/** Reads an error body; a body that is not one still gives an error with the status. */
export function toApiError(status: number, body: unknown, retryAfterMs: number | null): ApiError {
  const read = (typeof body === 'object' && body !== null ? body : {}) as ErrorBody;
  const fields: Record<string, readonly FieldError[]> = {};
  if (read.errors) flatten(read.errors, '', fields);
  return new ApiError(
    status,
    read.code ?? 0,
    read.message ?? `HTTP ${status}`,
    fields,
    retryAfterMs,
    read.custom_message?.trim() || null,
  );
}
