import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Clock, ShieldAlert } from 'lucide-react';
import { discardMessage, retryMessage, type PendingMessage } from '../../../store/outbox';
import { takeBack } from '../composer/take-back';
import { Icon } from '../../../ui/icon';

/** Documented codes of refusals that a person can do something about. */
const slowmode = 20016;
const tooNew = 50009;
const forbidden = new Set([50001, 50013]);
const stoppedByRule = 200000;

function useReason(refusal: PendingMessage['refusal']): string {
  const { t } = useLingui();
  if (!refusal) return t`Not sent: no connection.`;
  if (refusal.code === slowmode) return t`Not sent: this channel is in slow mode.`;
  if (refusal.code === tooNew) return t`Not sent: newcomers write here after a while.`;
  if (forbidden.has(refusal.code)) return t`Not sent: you cannot post here.`;
  return t`Not sent: ${refusal.message}`;
}

/**
 * How a message on its way fares: nothing at first, then that it is sending, at the side where it
 * moves no text when it goes; or what went wrong, with the ways out.
 */
export function Delivery({ pending }: { readonly pending: PendingMessage }) {
  const reason = useReason(pending.refusal);
  const link = 'font-semibold underline underline-offset-3 touch:min-h-11 touch:px-1';
  const { channelId, nonce, refusal } = pending;
  if (pending.state === 'sending') {
    return (
      <p className="absolute right-5 bottom-0.5 flex animate-[fade-in_160ms_400ms_backwards] items-center gap-1.5 text-[0.78125rem] leading-[18px] text-text-3 phone:right-2">
        <Icon icon={Clock} size={14} />
        <Trans>Sending</Trans>
      </p>
    );
  }
  if (refusal?.code === stoppedByRule) return <Stopped pending={pending} />;
  return (
    <p
      role="alert"
      className="mt-0.5 flex flex-wrap items-center gap-1.5 text-[0.78125rem] leading-[18px] text-danger"
    >
      <Icon icon={CircleAlert} size={14} />
      <span>{reason}</span>
      <button type="button" className={link} onClick={() => retryMessage(channelId, nonce)}>
        <Trans>Try again</Trans>
      </button>
      <button type="button" className={link} onClick={() => discardMessage(channelId, nonce)}>
        <Trans>Delete</Trans>
      </button>
    </p>
  );
}

/** A rule of the guild stopped it: what the rule says, and the way to write it otherwise. */
function Stopped({ pending }: { readonly pending: PendingMessage }) {
  const said = pending.refusal?.customMessage;
  const { channelId, nonce } = pending;
  const link = 'font-semibold underline underline-offset-3 touch:min-h-11 touch:px-1';
  return (
    <div
      role="alert"
      className="mt-1 flex max-w-[560px] gap-2.5 rounded-field bg-warning-soft px-3 py-2 text-second"
    >
      <Icon icon={ShieldAlert} size={16} className="mt-px text-warning" />
      <div className="min-w-0 wrap-anywhere">
        <p className="text-text">
          {said ?? <Trans>This goes against a rule of the guild. Nobody else sees it.</Trans>}
        </p>
        {said && (
          <p className="text-text-2">
            <Trans>Not sent: nobody else sees it.</Trans>
          </p>
        )}
        <p className="mt-1 flex items-center gap-4 text-text-2 touch:mt-0 touch:-ms-1">
          <button type="button" className={link} onClick={() => takeBack(pending)}>
            <Trans>Change it</Trans>
          </button>
          <button type="button" className={link} onClick={() => discardMessage(channelId, nonce)}>
            <Trans>Delete</Trans>
          </button>
        </p>
      </div>
    </div>
  );
}
