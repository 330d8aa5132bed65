import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { displayName } from '../../../store/selectors';
import { useRealtime } from '../../../store/realtime';
import { isBlocked } from '../../../store/relationships';
import type { Message } from '../../../store/types';
import { useScope } from '../conversation-context';
import { plainText } from '../text/use-plain-text';

/** Tells screen readers what others write while the channel is open; history is not read out. */
export function Announcer({ newest }: { readonly newest: Message | undefined }) {
  const { guildId } = useScope();
  const { t } = useLingui();
  const [heard, setHeard] = useState({ id: newest?.id, said: '' });
  if (newest && newest.id !== heard.id) {
    const { users, members, meId, relationships } = useRealtime.getState();
    const { author, content, mentions } = newest;
    const name = displayName(users[author.id] ?? author, members[guildId ?? '']?.[author.id]);
    const text = plainText(content, guildId, mentions);
    const silent = author.id === meId || isBlocked({ relationships }, author.id);
    const known = heard.id === undefined || silent;
    setHeard({ id: newest.id, said: known ? '' : t`${name}: ${text}` });
  }
  return (
    <p aria-live="polite" className="sr-only">
      {heard.said}
    </p>
  );
}
