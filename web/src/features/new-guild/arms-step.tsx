import { Trans } from '@lingui/react/macro';
import { ShieldHalf } from 'lucide-react';
import { useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { guildIconUrl } from '../../lib/cdn';
import type { Guild } from '../../store/types';
import { useRequest } from '../../store/use-request';
import { GuildIcon } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { ImagePicker } from '../../ui/image-picker';
import { Step } from './step';
import { useSteps } from '../../store/first-steps';

/** Arms are there from the start; here they are kept or a picture takes their place. */
export function ArmsStep({ guild }: { readonly guild: Guild }) {
  const steps = useSteps(guild.id);
  const [open, setOpen] = useState(false);
  const request = useRequest();
  const pick = async (icon: string | null) => {
    if (await request.run(() => guildsApi.change(guild.id, { icon }))) {
      steps.finish('arms');
      setOpen(false);
    }
  };
  return (
    <Step
      icon={ShieldHalf}
      done={steps.done.includes('arms') || guild.icon !== null}
      title={<Trans>Arms or a picture</Trans>}
      hint={<Trans>Every guild bears arms. Keep these, or use a picture.</Trans>}
      below={
        open && (
          <>
            <ImagePicker
              hasPicture={guild.icon !== null}
              preview={
                <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 48)} size={48} />
              }
              onPick={(icon) => void pick(icon)}
            />
            <FormError message={request.message} />
          </>
        )
      }
    >
      <GuildIcon id={guild.id} src={guildIconUrl(guild.id, guild.icon, 30)} size={30} />
      <Button
        variant="ghost"
        size="small"
        onClick={() => {
          steps.finish('arms');
          setOpen(false);
        }}
      >
        <Trans>Keep</Trans>
      </Button>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Trans>Picture</Trans>
      </Button>
    </Step>
  );
}
