import { Trans, useLingui } from '@lingui/react/macro';
import type { LucideIcon } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { guildsApi } from '../../api/guilds';
import type { Guild } from '../../store/types';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Step } from './step';

interface AboutStepProps {
  readonly guild: Guild;
  readonly icon: LucideIcon;
}

/** A line about the guild, for people who open an invite. */
export function AboutStep({ guild, icon }: AboutStepProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(guild.description ?? '');
  const request = useRequest(['description']);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const change = { description: text.trim() || null };
    if (await request.run(() => guildsApi.change(guild.id, change))) setOpen(false);
  };
  return (
    <Step
      icon={icon}
      done={Boolean(guild.description)}
      title={<Trans>Say what it is about</Trans>}
      hint={guild.description ?? <Trans>One line that people read before they come in.</Trans>}
      below={
        open && (
          <form onSubmit={(event) => void save(event)} className="flex items-end gap-2">
            <Field
              label={t`What it is about`}
              error={request.field('description') ?? request.message}
              className="flex-1"
            >
              <Input
                name="description"
                value={text}
                onChange={(event) => setText(event.target.value)}
                maxLength={300}
              />
            </Field>
            <Button type="submit" variant="primary" busy={request.busy} className="h-11">
              <Trans>Save</Trans>
            </Button>
          </form>
        )
      }
    >
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {guild.description ? <Trans>Change</Trans> : <Trans>Write</Trans>}
      </Button>
    </Step>
  );
}
