import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Message } from '../../../store/types';
import { AlertDialog } from '../../../ui/alert-dialog';
import { focusComposer, useConversation } from '../conversation-state';
import { MessageText } from '../text/message-text';
import { useScope } from '../conversation-context';
import { deleteNow } from './message-actions';

function close(): void {
  useConversation.setState({ deleting: null });
  focusComposer();
}

function Question({ message }: { readonly message: Message }) {
  const { guildId } = useScope();
  const [busy, setBusy] = useState(false);
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && close()}
      title={<Trans>Delete this message?</Trans>}
      description={<Trans>It goes for everyone. This cannot be undone.</Trans>}
      action={<Trans>Delete message</Trans>}
      busy={busy}
      onAction={() => {
        setBusy(true);
        void deleteNow(message).then(close);
      }}
    >
      <div className="max-h-40 overflow-hidden rounded-row bg-well px-3.5 py-2.5 text-message shadow-line">
        <MessageText content={message.content} guildId={guildId} mentions={message.mentions} />
      </div>
    </AlertDialog>
  );
}

/** Asks before a message is deleted. */
export function DeleteDialog() {
  const message = useConversation((it) => it.deleting);
  return message ? <Question key={message.id} message={message} /> : null;
}
