import { Trans, useLingui } from '@lingui/react/macro';
import { ShieldAlert } from 'lucide-react';
import { readAlert, type AutoModAlert } from '../../../lib/automod-alert';
import { formatClock, formatExact } from '../../../lib/timestamps';
import type { Message } from '../../../store/types';
import { Icon } from '../../../ui/icon';
import { useScope } from '../conversation-context';
import { ChannelMention } from '../text/mentions';
import { MessageText } from '../text/message-text';
import { AuthorName } from './author';

/** What a rule of the guild found: whose message, where, and its words. */
export function AlertMessage({ message }: { readonly message: Message }) {
  const { guildId } = useScope();
  const ms = Date.parse(message.timestamp);
  const alert = readAlert(message.content);
  const author = <AuthorName message={message} />;
  return (
    <div className="relative py-0.5 pr-5 pl-[74px] text-[0.875rem] leading-5 text-text-2 phone:pl-16">
      <Icon
        icon={ShieldAlert}
        className="absolute top-1 left-[31px] text-warning phone:left-[27px]"
      />
      <p>
        <span className="wrap-anywhere">
          {alert ? (
            <Trans>
              AutoMod found something of {author} in <ChannelMention id={alert.channelId} />
            </Trans>
          ) : (
            <Trans>AutoMod tells of {author}</Trans>
          )}
        </span>
        <time
          dateTime={message.timestamp}
          title={formatExact(ms)}
          className="ms-2.5 text-meta whitespace-nowrap text-text-3 tabular-nums"
        >
          {formatClock(ms)}
        </time>
      </p>
      <div className="mt-1.5 max-w-[560px] rounded-field bg-raised px-3.5 py-2.5 shadow-line">
        <div className="max-h-60 overflow-y-auto text-message text-text">
          <MessageText
            content={alert?.text ?? message.content}
            guildId={guildId}
            mentions={message.mentions}
          />
        </div>
        {alert && <Why alert={alert} />}
      </div>
    </div>
  );
}

/** What was found, by which rule. */
function Why({ alert }: { readonly alert: AutoModAlert }) {
  const { t } = useLingui();
  const part =
    '[&_dd]:inline [&_dd]:font-medium [&_dd]:text-text [&_dd]:wrap-anywhere [&_dt]:inline [&_dt]:text-text-3';
  return (
    <dl
      aria-label={t`Why`}
      className="mt-2 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-2 text-second"
    >
      <div className={part}>
        <dt>
          <Trans>Found</Trans>
        </dt>{' '}
        <dd>{alert.found}</dd>
      </div>
      <div className={part}>
        <dt>
          <Trans>Rule</Trans>
        </dt>{' '}
        <dd>{alert.rule}</dd>
      </div>
    </dl>
  );
}
