import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rememberPlace } from '../store/last-place';
import { useSession } from '../store/session';
import { Root } from './root';

const root = createRootRoute({
  component: Root,
  notFoundComponent: lazyRouteComponent(() => import('./not-found'), 'NotFound'),
});

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

/** A place that a closed layer leads back to. */
const place = {
  onEnter: (match: { pathname: string }) => rememberPlace(match.pathname),
  onStay: (match: { pathname: string }) => rememberPlace(match.pathname),
};

const home = createRoute({ getParentRoute: () => shell, path: '/channels/@me', ...place });
const friends = createRoute({
  getParentRoute: () => shell,
  path: '/channels/@me/friends',
  ...place,
});
const guild = createRoute({ getParentRoute: () => shell, path: '/channels/$guildId', ...place });
const channel = createRoute({
  getParentRoute: () => shell,
  path: '/channels/$guildId/$channelId',
  ...place,
});
const message = createRoute({
  getParentRoute: () => shell,
  path: '/channels/$guildId/$channelId/$messageId',
  ...place,
});

/** The person's settings; without a page the phone shows the list, the desktop the first page. */
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings/{-$page}',
  component: lazyRouteComponent(() => import('./layers'), 'SettingsRoute'),
});
const guildSettings = createRoute({
  getParentRoute: () => shell,
  path: '/guilds/$guildId/settings/{-$page}/{-$role}/{-$tab}/{-$place}',
  component: lazyRouteComponent(() => import('./layers'), 'GuildSettingsRoute'),
});

const channelSettings = createRoute({
  getParentRoute: () => shell,
  path: '/guilds/$guildId/channels/$channelId/settings/{-$page}/{-$target}',
  component: lazyRouteComponent(() => import('./layers'), 'ChannelSettingsRoute'),
});

interface NextSearch {
  /** Where to go after signing in: a path of this client. */
  readonly next?: string | undefined;
}

interface TokenSearch {
  /** What a one-time link carries. */
  readonly token?: string | undefined;
}

function nextSearch(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined };
}

function tokenSearch(search: Record<string, unknown>): TokenSearch {
  const token = search.token as string | number | undefined;
  return { token: token === undefined || token === '' ? undefined : String(token) };
}

const beforeTheDoor = {
  validateSearch: nextSearch,
  beforeLoad: ({ search }: { search: NextSearch }) => {
    if (useSession.getState().token) throw redirect({ href: search.next ?? '/channels/@me' });
  },
};

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  ...beforeTheDoor,
  component: lazyRouteComponent(() => import('../features/auth/login-page'), 'LoginPage'),
});
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  ...beforeTheDoor,
  component: lazyRouteComponent(() => import('../features/auth/register-page'), 'RegisterPage'),
});
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../features/auth/forgot-page'), 'ForgotPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('../features/auth/reset-page'), 'ResetPage'),
});
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$code',
  component: lazyRouteComponent(() => import('./pages'), 'InviteRoute'),
});
const owner = createRoute({
  getParentRoute: () => root,
  path: '/owner/{-$page}',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./owner-route'), 'OwnerRoute'),
});

/**
 * Every address of the client; the pages behind them load when they are opened. Layers such as the
 * settings are children of the shell: it stays mounted beneath them.
 */
export const routeTree = root.addChildren([
  start,
  shell.addChildren([
    home,
    friends,
    guild,
    channel,
    message,
    settings,
    guildSettings,
    channelSettings,
  ]),
  login,
  register,
  forgot,
  reset,
  invite,
  owner,
]);
