import { plural } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useRealtime } from '../../../store/realtime';
import { purge } from '../../../store/purge';
import { useRequest } from '../../../store/use-request';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Button } from '../../../ui/button';
import { FormError } from '../../../ui/form-error';
import { toast } from '../../../ui/toast';
import { useScope } from '../conversation-context';
import { useConversation } from '../conversation-state';
import { stopPicking } from '../picking';

const none: ReadonlySet<string> = new Set();

/** Esc leaves the choice, unless a dialog is above it. */
function useEscape(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('[role=alertdialog],[role=dialog]')) {
        return;
      }
      event.preventDefault();
      stopPicking();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** In the composer's place while messages are chosen: how many, and what to do with them. */
export function PickBar() {
  const { channelId } = useScope();
  const picked = useConversation((it) => it.picked) ?? none;
  const messages = useRealtime((it) => it.messages[channelId]?.messages);
  const [asking, setAsking] = useState(false);
  const request = useRequest();
  useEscape();
  // Somebody else may have deleted some of them.
  const ids = (messages ?? []).filter((it) => picked.has(it.id)).map((it) => it.id);
  const count = ids.length;
  const run = async () => {
    const done = await request.run(async () => {
      await purge(channelId, ids);
      return true;
    });
    if (!done) return;
    stopPicking();
    toast({ text: plural(count, { one: '# message deleted', other: '# messages deleted' }) });
  };
  return (
    <div className="flex-none px-4 pb-[26px] phone:px-2 phone:pb-[max(26px,env(safe-area-inset-bottom))]">
      <div className="flex min-h-11 flex-wrap items-center gap-2 rounded-tile bg-raised py-1 pr-1 pl-4 shadow-edge">
        <span role="status" className="min-w-0 flex-1 text-ui font-medium">
          <Plural
            value={count}
            _0="Choose up to 100 messages of the last 14 days"
            one="# message chosen"
            other="# messages chosen"
          />
        </span>
        <Button variant="ghost" onClick={stopPicking}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="danger" disabled={count === 0} onClick={() => setAsking(true)}>
          <Trans>Delete</Trans>
        </Button>
      </div>
      {asking && (
        <AlertDialog
          open
          onOpenChange={(open) => !open && setAsking(false)}
          title={<Plural value={count} one="Delete # message?" other="Delete # messages?" />}
          description={<Trans>They go for everyone. This cannot be undone.</Trans>}
          action={<Plural value={count} one="Delete # message" other="Delete # messages" />}
          busy={request.busy}
          onAction={() => void run()}
        >
          <FormError message={request.message} retryAtMs={request.retryAtMs} />
        </AlertDialog>
      )}
    </div>
  );
}
