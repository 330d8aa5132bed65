import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { CheckCheck, LogOut, PencilLine, UserPlus, X } from 'lucide-react';
import { privateChannelsApi } from '../../api/private-channels';
import { openDialog } from '../../store/dialogs';
import { markRead } from '../../store/history';
import { isGroup } from '../../store/private-channels';
import type { Channel } from '../../store/types';
import { useErrorText } from '../../store/use-request';
import type { MenuGroups } from '../../ui/menu';
import { toastFailure } from '../../ui/toast';

interface ConversationActions {
  readonly groups: MenuGroups;
  /** Closes a direct message; asks whether to leave a group. */
  readonly close: { readonly label: string; readonly onSelect: () => void };
}

/** What can be done with a conversation. */
export function useConversationActions(channel: Channel): ConversationActions {
  const { t } = useLingui();
  const { history } = useRouter();
  const text = useErrorText();
  const { id } = channel;
  const group = isGroup(channel);
  const away = () => {
    privateChannelsApi
      .close(id)
      .then(() => {
        if (history.location.pathname.includes(id)) history.push('/channels/@me');
      })
      .catch((error: unknown) => toastFailure(text(error)));
  };
  const close = group
    ? { label: t`Leave group`, onSelect: () => openDialog({ kind: 'leave-group', channelId: id }) }
    : { label: t`Close conversation`, onSelect: away };
  return {
    close,
    groups: [
      [{ label: t`Mark as read`, icon: CheckCheck, onSelect: () => void markRead(id) }],
      [
        {
          label: t`Add people`,
          icon: UserPlus,
          onSelect: () => openDialog({ kind: 'new-message', channelId: id }),
        },
        group && {
          label: t`Name and picture`,
          icon: PencilLine,
          onSelect: () => openDialog({ kind: 'edit-group', channelId: id }),
        },
      ],
      [{ ...close, icon: group ? LogOut : X, danger: group }],
    ],
  };
}
