import { Trans, useLingui } from '@lingui/react/macro';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { displayName } from '../../../store/selectors';
import { useRealtime } from '../../../store/realtime';
import { isBlocked } from '../../../store/relationships';
import { Icon } from '../../../ui/icon';
import { useScope } from '../conversation-context';
import { useSlowMode } from './slow-mode';

/** The names of those who type; nobody longer than their last signal holds. */
function useTypists(channelId: string, guildId: string | undefined): string[] {
  const typing = useRealtime((it) => it.typing[channelId]);
  const [nowMs, setNowMs] = useState(() => Date.now());
  const ends = Object.values(typing ?? {});
  const next = Math.min(...ends.filter((it) => it > nowMs));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => setNowMs(Date.now()), Math.max(50, next - Date.now() + 20));
    return () => clearTimeout(timer);
  }, [next]);
  return useRealtime(
    useShallow((it) =>
      Object.entries(typing ?? {})
        .filter(([id, until]) => until > nowMs && !isBlocked(it, id))
        .map(([id]) => {
          const user = it.users[id];
          return user ? displayName(user, guildId ? it.members[guildId]?.[id] : undefined) : '';
        })
        .filter((name) => name !== ''),
    ),
  );
}

function Words({ names }: { readonly names: readonly string[] }) {
  const [first, second, third] = names.map((name) => (
    <b key={name} className="font-semibold text-text-2">
      {name}
    </b>
  ));
  if (names.length === 1) return <Trans>{first} is typing</Trans>;
  if (names.length === 2)
    return (
      <Trans>
        {first} and {second} are typing
      </Trans>
    );
  if (names.length === 3)
    return (
      <Trans>
        {first}, {second} and {third} are typing
      </Trans>
    );
  return <Trans>Several people are typing</Trans>;
}

function Dots() {
  return (
    <span aria-hidden="true" className="me-[3px] inline-flex gap-[3px]">
      {[1, 0.65, 0.35].map((opacity) => (
        <i key={opacity} className="size-[5px] rounded-full bg-text-2" style={{ opacity }} />
      ))}
    </span>
  );
}

function SlowMode() {
  const { channelId } = useScope();
  const { t } = useLingui();
  const { seconds, leftSeconds } = useSlowMode(channelId);
  if (seconds === 0) return null;
  return (
    <span className="flex flex-none items-center gap-1.5 tabular-nums">
      <Icon icon={Timer} size={13} />
      {leftSeconds > 0
        ? t`Slow mode: ${leftSeconds} s`
        : t`Slow mode: one message every ${seconds} s`}
    </span>
  );
}

/** The line of 26 under the composer: who types, and slow mode. It is always there, so that nothing moves. */
export function TypingLine() {
  const { channelId, guildId } = useScope();
  const names = useTypists(channelId, guildId);
  return (
    <div className="flex h-[26px] items-center gap-1.5 px-2 pb-0.5 text-meta text-text-3">
      <span className="flex min-w-0 flex-1 items-center gap-1 truncate" role="status">
        {names.length > 0 && (
          <>
            <Dots />
            <span className="truncate">
              <Words names={names} />
            </span>
          </>
        )}
      </span>
      <SlowMode />
    </div>
  );
}
