import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/button';

/** What is shown where a page could not: a fault of the client, or a part of it that did not load. */
export function Broken() {
  return (
    <main role="alert" className="grid h-full place-content-center gap-3 p-6 text-center">
      <h1 className="text-hero font-bold tracking-[-0.025em] text-balance">
        <Trans>This page did not open</Trans>
      </h1>
      <p className="mb-3 max-w-96 text-balance text-text-2">
        <Trans>
          The fault is ours, or the server has a newer client by now. Nothing sent is lost.
        </Trans>
      </p>
      <Button
        variant="primary"
        size="large"
        className="mx-auto"
        onClick={() => window.location.reload()}
      >
        <Trans>Load again</Trans>
      </Button>
    </main>
  );
}
