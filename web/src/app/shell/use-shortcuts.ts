import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { closeDialog, openDialog, useDialogs } from '../../store/dialogs';

/** Ctrl or ⌘ with K, / or comma, wherever the focus is; a second press closes again. */
export function useShortcuts(): void {
  const { history } = useRouter();
  useEffect(() => {
    const toggle = (kind: 'switcher' | 'shortcuts') => {
      if (useDialogs.getState().open?.kind === kind) closeDialog();
      else openDialog({ kind });
    };
    const actions: Record<string, () => void> = {
      k: () => toggle('switcher'),
      '/': () => toggle('shortcuts'),
      ',': () => history.push('/settings'),
    };
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = actions[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [history]);
}
