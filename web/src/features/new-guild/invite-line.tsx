import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';

interface InviteLineProps {
  /** The link, empty while it is made. */
  readonly url: string;
  readonly busy: boolean;
  /** Other terms than seven days for anyone. */
  readonly onChange: () => void;
}

/** The link of a new guild, ready to send. */
export function InviteLine({ url, busy, onChange }: InviteLineProps) {
  const { t } = useLingui();
  const cut = url.lastIndexOf('/') + 1;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ text: t`Invite link copied` });
    } catch {
      toast({ text: t`Copy it by hand: this browser does not let us.`, tone: 'bad' });
    }
  };
  return (
    <div className="mt-5 flex min-h-[54px] items-center gap-3 rounded-[14px] bg-raised py-2 pr-2 pl-[18px] shadow-edge phone:flex-wrap phone:pb-3">
      <span
        aria-label={t`Invite link`}
        role="textbox"
        aria-readonly="true"
        tabIndex={0}
        className="min-w-0 truncate font-mono text-message text-text-2 select-all phone:w-full phone:pt-2"
      >
        {url.slice(0, cut).replace(/^https?:\/\//, '')}
        <b className="font-semibold text-text">{url.slice(cut)}</b>
      </span>
      <small className="flex-none text-second text-text-3 phone:w-full">
        <Trans>Works for 7 days, for anyone</Trans>
      </small>
      <span className="flex flex-1 justify-end gap-1 phone:justify-stretch phone:[&>*]:flex-1">
        <Button variant="ghost" onClick={onChange}>
          <Trans>Change</Trans>
        </Button>
        <Button variant="primary" disabled={!url} busy={busy} onClick={() => void copy()}>
          <Icon icon={Copy} size={16} />
          <Trans>Copy link</Trans>
        </Button>
      </span>
    </div>
  );
}
