import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { rolesApi } from '../../../api/roles';
import { openDialog } from '../../../store/dialogs';
import type { Role } from '../../../store/types';
import { useDraft } from '../../../store/use-draft';
import { Button } from '../../../ui/button';
import { Field, Input } from '../../../ui/field';
import { SaveBar } from '../../../ui/save-bar';
import { Row, Section } from '../../../ui/settings-section';
import { SwitchRow } from '../../../ui/toggle';
import { ColourField } from './colour-field';
import { IconField } from './icon-field';
import { lookChange, lookOf, type RoleLook } from './role-look';
import { RolePreview } from './role-preview';

interface LookTabProps {
  readonly guildId: string;
  readonly role: Role;
  readonly locked: boolean;
  readonly emojiButton: (onPick: (unicode: string) => void) => ReactNode;
}

/** How a role looks: name, colours, icon, and where it shows. */
export function LookTab({ guildId, role, locked, emojiButton }: LookTabProps) {
  const { t } = useLingui();
  const saved = lookOf(role);
  const draft = useDraft(
    saved,
    (changes) => rolesApi.change(guildId, role.id, lookChange(saved, changes)),
    ['name', 'icon'],
  );
  const { value, set, request } = draft;
  return (
    <div className="flex min-h-full max-w-[720px] flex-col px-8 pt-5 pb-5 phone:px-4 phone:pb-[max(20px,env(safe-area-inset-bottom))]">
      <fieldset disabled={locked} className="contents">
        <div className="grid max-w-[520px] gap-5">
          <RolePreview look={value} />
          <Field label={t`Name`} error={request.field('name')}>
            <Input
              name="name"
              value={value.name}
              onChange={(event) => set({ name: event.target.value })}
              maxLength={100}
              autoComplete="off"
            />
          </Field>
          <ColourField value={value} onChange={set} />
          <IconField value={value} onChange={set} emojiButton={emojiButton} locked={locked} />
          {request.field('icon') && (
            <p role="alert" className="text-second text-danger">
              {request.field('icon')}
            </p>
          )}
        </div>
        <Places look={value} locked={locked} onChange={set} />
        <End guildId={guildId} role={role} locked={locked} />
      </fieldset>
      <SaveBar {...draft.bar} />
    </div>
  );
}

interface PlacesProps {
  readonly look: RoleLook;
  readonly locked: boolean;
  readonly onChange: (change: Partial<RoleLook>) => void;
}

/** Where a role shows. */
function Places({ look, locked, onChange }: PlacesProps) {
  return (
    <Section>
      <SwitchRow
        checked={look.hoist}
        disabled={locked}
        onCheckedChange={(hoist) => onChange({ hoist })}
        title={<Trans>Show its members apart</Trans>}
        hint={<Trans>They stand under a heading of their own in the member list.</Trans>}
      />
      <SwitchRow
        checked={look.mentionable}
        disabled={locked}
        onCheckedChange={(mentionable) => onChange({ mentionable })}
        title={<Trans>Anyone may mention it</Trans>}
        hint={<Trans>Without this, only those who may mention all roles.</Trans>}
      />
    </Section>
  );
}

/** The end of a role. */
function End({ guildId, role, locked }: Pick<LookTabProps, 'guildId' | 'role' | 'locked'>) {
  return (
    <Section>
      <Row
        title={<Trans>Delete this role</Trans>}
        hint={
          role.managed ? (
            <Trans>It belongs to a bot and goes when the bot leaves.</Trans>
          ) : (
            <Trans>Everybody who has it loses it. Nothing brings it back.</Trans>
          )
        }
      >
        <Button
          variant="danger"
          disabled={locked || role.managed}
          onClick={() => openDialog({ kind: 'delete-role', guildId, roleId: role.id })}
        >
          <Trans>Delete role</Trans>
        </Button>
      </Row>
    </Section>
  );
}
