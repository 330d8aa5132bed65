import { http } from './http';

export interface Registering {
  readonly username: string;
  readonly password: string;
  readonly global_name?: string;
  readonly email?: string;
  /** YYYY-MM-DD. */
  readonly date_of_birth?: string;
  /** The code of the invite by which the person comes. */
  readonly invite?: string;
  /** The token of an owner link: the account becomes the owner's. */
  readonly owner_token?: string;
}

/** Where a person is signed in. */
export interface AuthSession {
  /** Names the session without giving it away. */
  readonly id_hash: string;
  readonly approx_last_used_time: string;
  /** Whether it is the one that asks. */
  readonly current?: boolean;
  readonly client_info?: {
    readonly os?: string | null;
    readonly platform?: string | null;
    readonly location?: string | null;
  } | null;
}

/** Accounts and sessions: https://docs.discord.food/authentication */
export const authApi = {
  login: (login: string, password: string) =>
    http.post<{ readonly token: string; readonly user_id: string }>('/auth/login', {
      login,
      password,
    }),
  register: (form: Registering) =>
    http.post<{ readonly token: string }>('/auth/register', { ...form, consent: true }),
  logout: () => http.post<undefined>('/auth/logout', {}),
  /** Sends a reset link to the e-mail of an account; silent about whether there is one. */
  forgot: (login: string) => http.post<undefined>('/auth/forgot', { login }),
  /** Sets a new password by the token of a one-time link. */
  reset: (token: string, password: string) =>
    http.post<{ readonly token: string }>('/auth/reset', { token, password }),
  sessions: (signal?: AbortSignal) =>
    http.get<{ readonly user_sessions: readonly AuthSession[] }>(
      '/auth/sessions',
      signal ? { signal } : {},
    ),
  endSessions: (idHashes: readonly string[], password: string) =>
    http.post<undefined>('/auth/sessions/logout', { session_id_hashes: idHashes, password }),
};
