import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meApi } from '../../api/me';
import { useRefreshOn } from '../../store/heard';
import { useRealtime } from '../../store/realtime';
import { useErrorText } from '../../store/use-request';
import { toastFailure } from '../../ui/toast';
import { Part } from './part';

const lengthMax = 256;

/** What one writes down about somebody: saved when one leaves the field, seen by nobody else. */
export function NoteField({ userId }: { readonly userId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const meId = useRealtime((it) => it.meId);
  const queries = useQueryClient();
  const queryKey = ['note', userId];
  useRefreshOn('USER_NOTE_UPDATE', null, queryKey);
  const { data: note } = useQuery({
    queryKey,
    queryFn: ({ signal }) => meApi.note(userId, signal),
    staleTime: 30_000,
  });
  const [draft, setDraft] = useState<string | null>(null);
  if (userId === meId || note === undefined) return null;
  const save = async () => {
    const wanted = draft?.trim();
    if (wanted === undefined || wanted === note) {
      setDraft(null);
      return;
    }
    try {
      await meApi.setNote(userId, wanted);
      queries.setQueryData(queryKey, wanted);
      setDraft(null);
    } catch (error) {
      toastFailure(text(error));
    }
  };
  return (
    <Part title={<Trans>Note, for your eyes only</Trans>}>
      <textarea
        rows={1}
        aria-label={t`Note`}
        placeholder={t`Write something down`}
        maxLength={lengthMax}
        value={draft ?? note}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        className="-mx-2 field-sizing-content max-h-32 w-[calc(100%+1rem)] resize-none rounded-small bg-transparent px-2 py-1 text-second placeholder:text-text-3 hover:bg-hover touch:py-2.5"
      />
    </Part>
  );
}
