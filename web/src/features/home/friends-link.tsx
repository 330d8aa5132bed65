import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouterState } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useRequestCount } from '../../store/relationships';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';

/** The way to the friends, with how many requests wait. */
export function FriendsLink() {
  const { t } = useLingui();
  const requests = useRequestCount();
  // Home itself shows the friends too.
  const here = useRouterState({
    select: (it) => /^\/channels\/@me(\/friends)?\/?$/.test(it.location.pathname),
  });
  const waiting = plural(requests, { one: '# request', other: '# requests' });
  return (
    <Link
      to="/channels/@me/friends"
      aria-label={requests > 0 ? t`Friends, ${waiting}` : t`Friends`}
      aria-current={here ? 'page' : undefined}
      className="group focus-inset flex h-[1.875rem] items-center gap-2.5 rounded-row px-2 text-ui font-medium text-text-2 transition-colors hover:bg-hover hover:text-text aria-[current=page]:bg-active aria-[current=page]:font-semibold aria-[current=page]:text-text phone:h-[2.625rem] phone:text-header"
    >
      <Icon
        icon={Users}
        size={16}
        className="text-text-3 group-aria-[current=page]:text-accent phone:size-[19px]"
      />
      <span className="flex-1">
        <Trans>Friends</Trans>
      </span>
      <Badge count={requests} />
    </Link>
  );
}
