import { Trans } from '@lingui/react/macro';
import { formatDay, formatSince } from '../../../lib/timestamps';

/** Where a day begins. */
export function DaySeparator({ ms }: { readonly ms: number }) {
  return (
    <div
      role="separator"
      className="mx-5 mt-[18px] mb-1 flex items-center text-meta font-semibold text-text-3 phone:mx-4"
    >
      <span className="h-px flex-1 bg-line" />
      <time className="px-3">{formatDay(ms)}</time>
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}

/** Above the first message that was not read yet. */
export function UnreadSeparator({ sinceMs }: { readonly sinceMs: number }) {
  const since = formatSince(sinceMs);
  return (
    <div
      role="separator"
      data-unread=""
      className="mx-5 mt-3.5 flex items-center gap-3 text-meta font-semibold text-mention phone:mx-4"
    >
      <span className="h-px flex-1 bg-mention-fill opacity-55" />
      <Trans>New since {since}</Trans>
    </div>
  );
}
