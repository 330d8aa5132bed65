import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { useSession } from '../store/session';
import { NotFound } from './not-found';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/channels/@me' });
  },
});

/** Everything that needs a signed-in person; the sign-in page leads back to where one wanted to. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: ({ location }) => {
    if (!useSession.getState().token) {
      throw redirect({ to: '/login', search: { next: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./shell/app-shell'), 'AppShell'),
});

const home = createRoute({ getParentRoute: () => shell, path: '/channels/@me' });
const guild = createRoute({ getParentRoute: () => shell, path: '/channels/$guildId' });
const channel = createRoute({ getParentRoute: () => shell, path: '/channels/$guildId/$channelId' });
const message = createRoute({
  getParentRoute: () => shell,
  path: '/channels/$guildId/$channelId/$messageId',
});

interface LoginSearch {
  /** Where to go after signing in: a path of this client. */
  readonly next?: string | undefined;
}

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): LoginSearch => ({
    next:
      typeof search.next === 'string' && /^\/(?!\/)/.test(search.next) ? search.next : undefined,
  }),
});

/**
 * Every address of the client; the pages behind them load when they are opened. Layers such as the
 * settings are children of the shell: it stays mounted beneath them.
 */
export const routeTree = root.addChildren([
  start,
  shell.addChildren([home, guild, channel, message]),
  login,
]);
