import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** What an address shows that leads nowhere. */
export function NotFound() {
  return (
    <main className="grid h-full place-content-center gap-3 p-6 text-center">
      <h1 className="text-hero font-bold tracking-tight">
        <Trans>Nobody lives at this address</Trans>
      </h1>
      <p className="text-text-2">
        <Trans>The page may have moved, or the link was cut short.</Trans>
      </p>
      <p>
        <Link to="/" className="font-semibold text-accent">
          <Trans>Back to your guilds</Trans>
        </Link>
      </p>
    </main>
  );
}
