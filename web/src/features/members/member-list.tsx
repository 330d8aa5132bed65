import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { memberListId } from '../../lib/member-list-id';
import { can, Permission } from '../../lib/permissions';
import { followGuild } from '../../store/connection';
import { useChannel } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import type { MemberList as List, MemberRow as Row } from '../../store/state';
import { Skeleton } from '../../ui/skeleton';
import { MemberRow } from './member-row';
import { SectionHead } from './section-head';
import { rangesFor, rowCount } from './ranges';

function useList(guildId: string, channelId: string): List | undefined {
  const channel = useChannel(channelId);
  const base = useRealtime((it) => it.roles[guildId]?.[guildId]?.permissions ?? '0');
  const listId = useMemo(
    () =>
      memberListId(can(BigInt(base), Permission.ViewChannel), channel?.permission_overwrites ?? []),
    [base, channel],
  );
  return useRealtime((it) => it.memberLists[guildId]?.[listId]);
}

/** Follows the rows that are shown; a quick scroll asks once it rests. */
function useFollowing(guildId: string, channelId: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    followGuild(guildId, { [channelId]: [[0, 99]] });
    return () => {
      clearTimeout(timer.current);
      followGuild(guildId, {});
    };
  }, [guildId, channelId]);
  return useCallback(
    (first: number, last: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => followGuild(guildId, { [channelId]: rangesFor(first, last) }),
        150,
      );
    },
    [guildId, channelId],
  );
}

/** The arrows move the focus from member to member. */
function walkRows(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[at < 0 && step < 0 ? rows.length - 1 : at + step];
  if (step !== 0 && next) {
    event.preventDefault();
    next.focus();
  }
}

interface MemberListProps {
  readonly guildId: string;
  readonly channelId: string;
}

/** Who is in this channel, by role and presence; only the rows in sight are asked for and drawn. */
export function MemberList({ guildId, channelId }: MemberListProps) {
  const { t } = useLingui();
  const list = useList(guildId, channelId);
  const follow = useFollowing(guildId, channelId);
  const scroller = useRef<HTMLDivElement>(null);
  const handle = useRef<VirtualizerHandle>(null);
  const onScroll = () => {
    const it = handle.current;
    if (!it) return;
    const top = it.findItemIndex(it.scrollOffset);
    follow(top, it.findItemIndex(it.scrollOffset + it.viewportSize));
  };
  const rows: Row[] = list
    ? Array.from({ length: rowCount(list) }, (_, at) => list.rows[at] ?? null)
    : [];
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      ref={scroller}
      // One stop of Tab for the whole list; the arrows go on from there.
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={walkRows}
      aria-label={t`Members`}
      className="focus-inset h-full overflow-y-auto px-2 py-1"
    >
      {!list && (
        <>
          <span role="status" className="sr-only">
            <Trans>Loading members</Trans>
          </span>
          <Skeleton rows={8} disc={32} className="px-2 pt-10" />
        </>
      )}
      {list && (
        <Virtualizer
          ref={handle}
          scrollRef={scroller}
          data={rows}
          itemSize={42}
          onScroll={onScroll}
        >
          {(row, at) =>
            row?.kind === 'group' ? (
              <SectionHead
                key={`group ${row.id}`}
                guildId={guildId}
                id={row.id}
                count={row.count}
              />
            ) : row ? (
              <MemberRow key={row.userId} guildId={guildId} userId={row.userId} />
            ) : (
              <Skeleton key={at} rows={1} disc={32} className="h-[42px] items-center px-2" />
            )
          }
        </Virtualizer>
      )}
    </section>
  );
}
