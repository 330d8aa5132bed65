import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Row, Section } from '../../ui/settings-section';
import { DeleteGuildDialog } from './delete-guild-dialog';
import { HandOverDialog } from './hand-over-dialog';

/** What only the owner may do: hand the guild over, or end it. */
export function KeysPage({ guildId }: { readonly guildId: string }) {
  const [task, setTask] = useState<'hand-over' | 'delete' | null>(null);
  const close = () => setTask(null);
  return (
    <>
      <Section>
        <Row
          title={<Trans>Hand over the guild</Trans>}
          hint={<Trans>Another member becomes the owner; you stay as a member.</Trans>}
        >
          <Button onClick={() => setTask('hand-over')}>
            <Trans>Hand over</Trans>
          </Button>
        </Row>
        <Row
          title={<Trans>Delete the guild</Trans>}
          hint={
            <Trans>Every channel and message goes, for everyone. Nothing brings it back.</Trans>
          }
        >
          <Button variant="danger" onClick={() => setTask('delete')}>
            <Trans>Delete guild</Trans>
          </Button>
        </Row>
      </Section>
      {task === 'hand-over' && <HandOverDialog guildId={guildId} onClose={close} />}
      {task === 'delete' && <DeleteGuildDialog guildId={guildId} onClose={close} />}
    </>
  );
}
