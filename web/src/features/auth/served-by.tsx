import { Trans } from '@lingui/react/macro';
import { Server } from 'lucide-react';
import { useInstance } from '../../store/use-instance';
import { Icon } from '../../ui/icon';

/** Who runs this server, and what it asks of people. */
export function ServedBy() {
  const { data } = useInstance();
  if (!data) return null;
  const name = data.name || location.host;
  const owner = data.owner?.global_name ?? data.owner?.username;
  return (
    <footer className="mt-2 flex gap-2.5 text-[0.78125rem] leading-[18px] text-text-3">
      <Icon icon={Server} size={16} className="mt-px" />
      <p>
        {owner ? (
          <Trans>
            <b className="font-semibold text-text-2">{name}</b> is run by {owner}.
          </Trans>
        ) : (
          <Trans>
            <b className="font-semibold text-text-2">{name}</b> has no owner yet: the link that its
            start printed makes one.
          </Trans>
        )}{' '}
        {data.ask_email ? (
          <Trans>No phone number, no tracking. E-mail is only for getting back in.</Trans>
        ) : (
          <Trans>No phone number, no e-mail, no tracking.</Trans>
        )}
      </p>
    </footer>
  );
}
