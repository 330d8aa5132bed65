import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { MessageSquareText, NotebookPen } from 'lucide-react';
import { invitesApi } from '../../api/invites';
import { guildIconUrl } from '../../lib/cdn';
import { inviteUrl } from '../../lib/links';
import { openDialog } from '../../store/dialogs';
import { useGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { firstChannelId } from '../../store/selectors';
import { useErrorText } from '../../store/use-request';
import { GuildIcon } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { AboutStep } from './about-step';
import { ArmsStep } from './arms-step';
import { InviteLine } from './invite-line';
import { RoomsStep } from './rooms-step';
import { Step } from './step';
import { useSteps } from '../../store/first-steps';

const terms = { max_age: 604_800, max_uses: 0 };

/** A new guild's page, for its owner alone: the link first, then steps that can all be skipped. */
export function FirstSteps({ guildId }: { readonly guildId: string }) {
  const guild = useGuild(guildId);
  const channelId = useRealtime((it) => firstChannelId(it, guildId));
  const room = useRealtime((it) => (channelId ? it.channels[channelId]?.name : null));
  const steps = useSteps(guildId);
  const { history } = useRouter();
  const text = useErrorText();
  const invite = useQuery({
    queryKey: ['new-invite', channelId, terms],
    queryFn: () => invitesApi.create(channelId ?? '', terms),
    enabled: channelId !== null,
    staleTime: 60_000,
  });
  if (!guild) return null;
  const { name } = guild;
  const enter = () => {
    steps.finish('word');
    history.push(`/channels/${guildId}/${channelId ?? ''}`);
  };
  return (
    <div className="w-full max-w-[680px]">
      <GuildIcon id={guildId} src={guildIconUrl(guildId, guild.icon, 76)} size={76} />
      <h1 className="mt-5 text-hero-lg font-bold tracking-[-0.02em] wrap-anywhere phone:text-hero">
        <Trans>{name} is open</Trans>
      </h1>
      <p className="mt-1.5 text-header text-text-2">
        <Trans>
          A room to talk in, a lounge to speak in, and you. The rest can wait, or take two minutes
          now.
        </Trans>
      </p>
      <InviteLine
        url={invite.data ? inviteUrl(invite.data.code) : ''}
        busy={invite.isFetching}
        onChange={() => openDialog({ kind: 'invite', guildId })}
      />
      {invite.isError && <FormError message={text(invite.error)} />}
      <ol className="mt-3.5">
        <ArmsStep guild={guild} />
        <RoomsStep guildId={guildId} />
        <AboutStep guild={guild} icon={NotebookPen} />
        {channelId && (
          <Step
            icon={MessageSquareText}
            done={steps.done.includes('word')}
            title={<Trans>Say the first word</Trans>}
            hint={<Trans>So that whoever comes first does not find an empty room.</Trans>}
          >
            <Button size="small" onClick={enter}>
              <Trans>To #{room}</Trans>
            </Button>
          </Step>
        )}
      </ol>
    </div>
  );
}
