import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { isGroup, useConversationName } from '../../store/private-channels';
import type { Channel } from '../../store/types';
import { useChannelMarks } from '../../store/unread';
import { usePresence } from '../../store/use-presence';
import { Badge } from '../../ui/badge';
import { ContextMenu } from '../../ui/context-menu';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { ConversationPicture } from './conversation-picture';
import { useConversationActions } from './use-conversation-actions';

interface ConversationRowProps {
  readonly channel: Channel;
  readonly selected: boolean;
  readonly onOpen?: (() => void) | undefined;
}

/** What stands under the name: how many are in a group, or what a person says of themselves. */
function Under({ channel }: { readonly channel: Channel }) {
  const { says } = usePresence(channel.recipients?.[0]?.id ?? '');
  const people = (channel.recipients ?? []).length + 1;
  if (isGroup(channel)) return <Plural value={people} one="# member" other="# members" />;
  return says;
}

/** A conversation: 42 high, with its picture, its count, and a cross that closes it. */
export function ConversationRow({ channel, selected, onOpen }: ConversationRowProps) {
  const { t } = useLingui();
  const name = useConversationName(channel.id);
  const { mentions, unread } = useChannelMarks(channel.id);
  const { groups, close } = useConversationActions(channel);
  const waiting = plural(mentions, { one: '# unread message', other: '# unread messages' });
  return (
    <li className="group relative py-px">
      <ContextMenu groups={groups}>
        <Link
          to="/channels/$guildId/$channelId"
          params={{ guildId: '@me', channelId: channel.id }}
          aria-label={mentions > 0 ? t`${name}, ${waiting}` : name}
          aria-current={selected ? 'page' : undefined}
          draggable={false}
          onClick={onOpen}
          className={cx(
            'focus-inset flex h-[2.625rem] items-center gap-[11px] rounded-row px-2 text-text-2 transition-colors group-hover:bg-hover hover:text-text phone:h-[3.25rem]',
            (unread || mentions > 0) && 'font-semibold text-text',
            selected && 'bg-active text-text',
          )}
        >
          <ConversationPicture channel={channel} size={32} />
          <span className="grid min-w-0 flex-1">
            <span
              className={cx(
                'truncate text-ui leading-[1.125rem]',
                !unread && mentions === 0 && 'font-medium',
              )}
            >
              {name || <Trans>Group without others</Trans>}
            </span>
            <small
              className={cx(
                'truncate text-meta font-normal',
                selected ? 'text-text-2' : 'text-text-3',
              )}
            >
              <Under channel={channel} />
            </small>
          </span>
          <span className="touch:hidden">
            <Badge count={mentions} className="group-focus-within:hidden group-hover:hidden" />
          </span>
          <span className="hidden touch:block">
            <Badge count={mentions} />
          </span>
        </Link>
      </ContextMenu>
      <span className="absolute top-1/2 right-1 -translate-y-1/2 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:hidden">
        <IconButton icon={X} iconSize={16} label={close.label} onClick={close.onSelect} />
      </span>
    </li>
  );
}
