import { createRouter } from '@tanstack/react-router';
import { Broken } from './broken';
import { routeTree } from './routes';

/** One router for the whole client; its routes are listed in `routes.tsx`. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
