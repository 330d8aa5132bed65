import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ServedBy } from '../features/auth/served-by';
import { HallPage, HallTitle } from '../ui/hall-page';

/** What an address shows that leads nowhere. */
export function NotFound() {
  return (
    <HallPage>
      <HallTitle title={<Trans>Nobody lives at this address</Trans>}>
        <Trans>The page may have moved, or the link was cut short.</Trans>
      </HallTitle>
      <Link
        to="/"
        className="flex h-11 items-center justify-center rounded-field text-message font-semibold shadow-edge hover:bg-hover"
      >
        <Trans>Back to your guilds</Trans>
      </Link>
      <ServedBy />
    </HallPage>
  );
}
