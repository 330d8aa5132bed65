import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { privateChannelsApi, type PrivateChannel } from '../api/private-channels';
import { receive } from './realtime';
import { useErrorText } from './use-request';

/** Shows a conversation that the server answered with, before the gateway tells of it. */
export function useShowConversation(): (channel: PrivateChannel) => void {
  const { history } = useRouter();
  return useCallback(
    (channel) => {
      receive({ t: 'CHANNEL_CREATE', d: channel });
      history.push(`/channels/@me/${channel.id}`);
    },
    [history],
  );
}

/** Opens the conversation with somebody and goes there; what fails goes to `say`, in words. */
export function useOpenConversation(say: (failure: string) => void): (userId: string) => void {
  const { t } = useLingui();
  const show = useShowConversation();
  const text = useErrorText();
  return (userId) => {
    privateChannelsApi
      .open([userId])
      .then(show)
      .catch((error: unknown) => say(t`The conversation could not be opened: ${text(error)}`));
  };
}
