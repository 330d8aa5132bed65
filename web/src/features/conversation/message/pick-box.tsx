import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isTooOld } from '../../../store/purge';
import type { Message } from '../../../store/types';
import { CheckMark } from '../../../ui/check-mark';
import { useConversation } from '../conversation-state';
import { togglePicked } from '../picking';

/** While messages are chosen, all of a message is its box. */
export function PickBox({ message }: { readonly message: Message }) {
  const { t } = useLingui();
  const on = useConversation((it) => it.picked?.has(message.id) ?? false);
  const [tooOld] = useState(() => isTooOld(message.id, Date.now()));
  const name = message.author.global_name ?? message.author.username;
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={on}
      aria-label={t`Choose the message of ${name}: ${message.content.slice(0, 80)}`}
      title={tooOld ? t`Older than 14 days: delete it by itself` : undefined}
      disabled={tooOld}
      onClick={() => togglePicked(message.id)}
      className="focus-inset absolute inset-0 z-1 flex cursor-pointer items-start justify-end px-4 py-1 hover:bg-hover aria-checked:bg-accent-soft disabled:cursor-not-allowed disabled:opacity-30"
    >
      <span className="rounded-inline bg-panel">
        <CheckMark on={on} />
      </span>
    </button>
  );
}
