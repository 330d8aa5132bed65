import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { toast } from '../../../ui/toast';
import { unfold } from '../conversation-state';
import type { Row } from './rows';
import type { LogScroll } from './use-log-scroll';
import type { History } from './use-history';

const flashForMs = 1_200;

export interface Jump {
  /** The message that lights up for a moment. */
  readonly flashId: string | null;
  readonly jumpTo: (messageId: string) => void;
  /** To the newest message, wherever one is. */
  readonly toPresent: () => void;
}

/** Brings the reader to a message: by scrolling when it is there, else by loading around it. */
export function useJump(history: History, scroll: LogScroll, rows: readonly Row[]): Jump {
  const { t } = useLingui();
  const [flashId, setFlashId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const { toMessage, toFoot } = scroll;
  const { around, latest } = history;
  const { hasAfter } = history.window;

  const land = useCallback((): boolean => {
    const id = wanted.current;
    if (id === null) return false;
    if (id === 'foot') toFoot();
    else if (!toMessage(id)) {
      const folded = rows.find((it) => it.fold?.ids.includes(id))?.fold;
      // Among the rows once those are unfolded.
      if (folded && !folded.shown) unfold(folded.ids, true);
      return folded !== undefined;
    }
    wanted.current = null;
    if (id !== 'foot') setFlashId(id);
    return true;
  }, [rows, toMessage, toFoot]);
  useLayoutEffect(() => {
    land();
  }, [land]);
  useEffect(() => {
    if (flashId === null) return;
    const timer = setTimeout(() => setFlashId(null), flashForMs);
    return () => clearTimeout(timer);
  }, [flashId]);

  const jumpTo = useCallback(
    (messageId: string) => {
      setFlashId(null);
      wanted.current = messageId;
      if (land()) return;
      void around(messageId).then((found) => {
        if (!found && wanted.current === messageId) {
          wanted.current = null;
          toast({ text: t`That message is not there any more`, tone: 'bad' });
        }
      });
    },
    [around, land, t],
  );
  const toPresent = useCallback(() => {
    if (!hasAfter) {
      toFoot();
      return;
    }
    wanted.current = 'foot';
    void latest();
  }, [hasAfter, latest, toFoot]);
  return { flashId, jumpTo, toPresent };
}
