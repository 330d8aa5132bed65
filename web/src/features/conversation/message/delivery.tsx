import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Clock } from 'lucide-react';
import { discardMessage, retryMessage, type PendingMessage } from '../../../store/outbox';
import { Icon } from '../../../ui/icon';

/** Documented codes of refusals that a person can do something about. */
const slowmode = 20016;
const forbidden = new Set([50001, 50013]);

function useReason(refusal: PendingMessage['refusal']): string {
  const { t } = useLingui();
  if (!refusal) return t`Not sent: no connection.`;
  if (refusal.code === slowmode) return t`Not sent: this channel is in slow mode.`;
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
  const { channelId, nonce } = pending;
  if (pending.state === 'sending') {
    return (
      <p className="absolute right-5 bottom-0.5 flex animate-[fade-in_160ms_400ms_backwards] items-center gap-1.5 text-[0.78125rem] leading-[18px] text-text-3 phone:right-2">
        <Icon icon={Clock} size={14} />
        <Trans>Sending</Trans>
      </p>
    );
  }
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
