import { Trans, useLingui } from '@lingui/react/macro';
import { Crown, MessageSquare, UserMinus, UserPlus } from 'lucide-react';
import { privateChannelsApi } from '../../api/private-channels';
import { avatarUrl } from '../../lib/cdn';
import { openDialog } from '../../store/dialogs';
import { useChannel, usePerson } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { useOpenConversation } from '../../store/use-open-conversation';
import { usePresence, usePresenceName } from '../../store/use-presence';
import { useErrorText } from '../../store/use-request';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { toastFailure } from '../../ui/toast';

/** Who is in a group; its owner removes from here. */
export function GroupMembers({ channelId }: { readonly channelId: string }) {
  const { t } = useLingui();
  const channel = useChannel(channelId);
  const meId = useRealtime((it) => it.meId);
  const ids = [...(meId ? [meId] : []), ...(channel?.recipients ?? []).map((it) => it.id)];
  return (
    <section aria-label={t`Members`} className="h-full overflow-y-auto px-2 py-1">
      <h2 className="px-2 pt-3 pb-1.5 font-sans text-meta font-semibold text-text-3">
        <Trans>Members — {ids.length}</Trans>
      </h2>
      <ul>
        {ids.map((id) => (
          <Person
            key={id}
            userId={id}
            channelId={channelId}
            owner={channel?.owner_id === id}
            removable={channel?.owner_id === meId && id !== meId}
          />
        ))}
      </ul>
      <Button
        className="mx-2 mt-3"
        size="small"
        onClick={() => openDialog({ kind: 'new-message', channelId })}
      >
        <Icon icon={UserPlus} size={16} />
        <Trans>Add people</Trans>
      </Button>
    </section>
  );
}

interface PersonProps {
  readonly userId: string;
  readonly channelId: string;
  readonly owner: boolean;
  readonly removable: boolean;
}

function Person({ userId, channelId, owner, removable }: PersonProps) {
  const { t } = useLingui();
  const { name, avatar } = usePerson(userId);
  const self = useRealtime((it) => it.meId === userId);
  const { presence, says } = usePresence(userId);
  const presenceName = usePresenceName();
  const openConversation = useOpenConversation(toastFailure);
  const text = useErrorText();
  const remove = () => {
    privateChannelsApi
      .remove(channelId, userId)
      .catch((error: unknown) => toastFailure(text(error)));
  };
  const row = (
    <button
      type="button"
      disabled={self}
      className="focus-inset flex h-[2.625rem] w-full items-center gap-[11px] rounded-row px-2 text-left transition-colors not-disabled:hover:bg-hover"
    >
      <Avatar id={userId} src={avatarUrl(userId, avatar, 32)} size={32} presence={presence} />
      <span className="grid min-w-0 flex-1">
        <span className="flex items-center gap-1.5 text-ui leading-[1.125rem] font-medium">
          <span className="truncate">{name}</span>
          {owner && (
            <>
              <Icon icon={Crown} size={14} className="text-mention" />
              <span className="sr-only">, {t`owner`}</span>
            </>
          )}
          <span className="sr-only">, {presenceName(presence)}</span>
        </span>
        {says && <small className="truncate text-meta text-text-3">{says}</small>}
      </span>
    </button>
  );
  if (self) return <li>{row}</li>;
  return (
    <li>
      <Menu
        align="start"
        groups={[
          [{ label: t`Message`, icon: MessageSquare, onSelect: () => openConversation(userId) }],
          [
            removable && {
              label: t`Remove from group`,
              icon: UserMinus,
              danger: true,
              onSelect: remove,
            },
          ],
        ]}
      >
        {row}
      </Menu>
    </li>
  );
}
