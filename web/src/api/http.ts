import { ApiError, NetworkError, toApiError, type ErrorBody } from './errors';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
  /** Shown to moderators in the audit log. */
  readonly reason?: string;
  /**
   * Whether a request may be repeated when its answer was lost. GET, PUT and DELETE may by nature;
   * a POST only when the server knows the repetition (a nonce with `enforce_nonce`).
   */
  readonly idempotent?: boolean;
}

export interface HttpSettings {
  readonly token: () => string | null;
  /** Called when the server no longer knows the token. */
  readonly onUnauthorized: () => void;
  readonly fetch: typeof fetch;
  /** Resolves after a while; rejects when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const base = '/api/v10';
const triesMax = 4;
/** A longer wait is the caller's to show; a shorter one passes unnoticed. */
const waitMaxMs = 5_000;
const slowmodeCode = 20016;

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

function isRepeatable(method: Method, options: RequestOptions): boolean {
  return options.idempotent ?? (method === 'GET' || method === 'PUT' || method === 'DELETE');
}

function retryAfterMs(response: Response, body: unknown): number | null {
  const named =
    (body as ErrorBody | null)?.retry_after ?? Number(response.headers.get('Retry-After'));
  return Number.isFinite(named) && named > 0 ? Math.ceil(named * 1000) : null;
}

/**
 * The way to the REST API at this origin: adds the token, waits for short rate limits, repeats what
 * may be repeated, and turns refusals into {@link ApiError} and silence into {@link NetworkError}.
 */
export class HttpClient {
  #settings: HttpSettings = {
    token: () => null,
    onUnauthorized: () => undefined,
    fetch: (...args) => globalThis.fetch(...args),
    sleep,
    random: Math.random,
  };

  configure(settings: Partial<HttpSettings>): void {
    this.#settings = { ...this.#settings, ...settings };
  }

  get<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.#request('GET', path, undefined, options);
  }

  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.#request('POST', path, body, options);
  }

  put<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.#request('PUT', path, body, options);
  }

  patch<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.#request('PATCH', path, body, options);
  }

  delete<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.#request('DELETE', path, body, options);
  }

  async #request<T>(
    method: Method,
    path: string,
    body: unknown,
    options: RequestOptions = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once<T>(method, path, body, options);
      } catch (error) {
        const waitMs = attempt < triesMax ? this.#waitMs(error, method, options, attempt) : null;
        if (waitMs === null) throw error;
        await this.#settings.sleep(waitMs, options.signal);
      }
    }
  }

  /** How long to wait before the next try, or null when there is none. */
  #waitMs(error: unknown, method: Method, options: RequestOptions, attempt: number): number | null {
    if (error instanceof ApiError && error.status === 429) {
      const { retryAfterMs: wait, code } = error;
      return wait !== null && wait <= waitMaxMs && code !== slowmodeCode ? wait : null;
    }
    const passing =
      error instanceof NetworkError || (error instanceof ApiError && error.status >= 502);
    if (!passing || !isRepeatable(method, options)) return null;
    return 250 * 2 ** (attempt - 1) * (0.75 + this.#settings.random() / 2);
  }

  async #once<T>(method: Method, path: string, body: unknown, options: RequestOptions): Promise<T> {
    const token = this.#settings.token();
    const response = await this.#send(method, path, body, options, token);
    if (response.status === 204) return undefined as T;
    const parsed: unknown = await response.json().catch(() => null);
    if (response.ok) return parsed as T;
    // A token that was replaced meanwhile may be refused without anything being lost.
    if (response.status === 401 && token !== null && token === this.#settings.token()) {
      this.#settings.onUnauthorized();
    }
    throw toApiError(response.status, parsed, retryAfterMs(response, parsed));
  }

  async #send(
    method: Method,
    path: string,
    body: unknown,
    options: RequestOptions,
    token: string | null,
  ): Promise<Response> {
    const headers = new Headers();
    if (token !== null) headers.set('Authorization', token);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (options.reason) headers.set('X-Audit-Log-Reason', encodeURIComponent(options.reason));
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined) query.set(key, String(value));
    }
    const search = query.size > 0 ? `?${query.toString()}` : '';
    try {
      return await this.#settings.fetch(`${base}${path}${search}`, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: options.signal ?? null,
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new NetworkError('The server cannot be reached', { cause: error });
    }
  }
}

/** The client's one connection to REST; the endpoints of this folder go through it. */
export const http = new HttpClient();
