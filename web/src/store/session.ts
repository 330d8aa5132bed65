import { create } from 'zustand';

const storageKey = 'guildhall.token';

interface SessionState {
  /** The session's token, or null when nobody is signed in. */
  readonly token: string | null;
  /** Keeps a token from sign-in, registration or a changed password. */
  readonly signedIn: (token: string) => void;
  /** Forgets the token; the router then leads to the sign-in page. */
  readonly signedOut: () => void;
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function write(token: string | null): void {
  try {
    if (token === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, token);
  } catch {
    // A browser that keeps nothing still has the session until it is closed.
  }
}

/** Who is signed in in this browser: the token alone; the user is in `useRealtime`. */
export const useSession = create<SessionState>()((set) => ({
  token: read(),
  signedIn: (token) => {
    write(token);
    set({ token });
  },
  signedOut: () => {
    write(null);
    set({ token: null });
  },
}));

/** Another tab signed in, signed out, or has the token that a new password brought. */
function follow(event: StorageEvent): void {
  if (event.key === storageKey) useSession.setState({ token: event.newValue });
}

if (typeof window !== 'undefined') window.addEventListener('storage', follow);
