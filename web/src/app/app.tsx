import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { http } from '../api/http';
import { useSession } from '../store/session';
import { Toaster } from '../ui/toast';
import { TooltipProvider } from '../ui/tooltip';
import { router } from './router';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } },
});

http.configure({
  token: () => useSession.getState().token,
  onUnauthorized: () => useSession.getState().signedOut(),
});

/** The client with everything around it that its screens lean on. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
