import { Trans } from '@lingui/react/macro';
import { Dialog } from '../../ui/dialog';
import { ShortcutList } from './shortcut-list';

/** The overview of shortcuts above the page. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Keyboard shortcuts</Trans>}
      width={520}
    >
      <ShortcutList />
    </Dialog>
  );
}
