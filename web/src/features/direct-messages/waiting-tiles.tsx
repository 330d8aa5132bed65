import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useConversationName, useWaitingConversations } from '../../store/private-channels';
import { useRealtime } from '../../store/realtime';
import type { Channel } from '../../store/types';
import { Badge } from '../../ui/badge';
import { Tooltip } from '../../ui/tooltip';
import { ConversationPicture } from './conversation-picture';

/** More than these are counted at home. */
const shownMax = 6;

/** Conversations with unread messages, in the rail, until they are read. */
export function WaitingTiles() {
  const { t } = useLingui();
  const waiting = useWaitingConversations();
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t`Unread messages`} className="grid flex-none gap-2">
      {waiting.slice(0, shownMax).map((channel) => (
        <Tile key={channel.id} channel={channel} />
      ))}
    </ul>
  );
}

function Tile({ channel }: { readonly channel: Channel }) {
  const { t } = useLingui();
  const name = useConversationName(channel.id);
  const count = useRealtime((it) => it.readStates[channel.id]?.mentionCount ?? 0);
  const waiting = plural(count, { one: '# unread message', other: '# unread messages' });
  return (
    <li className="relative">
      <Tooltip label={name} side="right">
        <Link
          to="/channels/$guildId/$channelId"
          params={{ guildId: '@me', channelId: channel.id }}
          aria-label={t`${name}, ${waiting}`}
          draggable={false}
          className="block rounded-full transition-[filter] hover:brightness-110"
        >
          <ConversationPicture channel={channel} size={40} />
        </Link>
      </Tooltip>
      <Badge
        count={count}
        className="pointer-events-none absolute -right-[5px] -bottom-1 shadow-[0_0_0_3px_var(--floor)]"
      />
    </li>
  );
}
