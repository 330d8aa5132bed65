import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes';

/** One router for the whole client; its routes are listed in `routes.tsx`. */
export const router = createRouter({ routeTree, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
