import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { ChevronLeft, KeyRound } from 'lucide-react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { FirstSteps } from './first-steps';
import { useSteps } from '../../store/first-steps';

interface StartPageProps {
  readonly guildId: string;
  /** The phone's way back to the channels. */
  readonly onBack?: () => void;
}

/** The first steps in the panel, where a conversation stands otherwise. */
export function StartPage({ guildId, onBack }: StartPageProps) {
  const { t } = useLingui();
  const steps = useSteps(guildId);
  const { history } = useRouter();
  const hide = () => {
    steps.hide();
    history.push(`/channels/${guildId}`);
  };
  return (
    <section className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-[52px] flex-none items-center gap-2 border-b border-line pr-3 pl-5 phone:pl-1.5">
        {onBack && (
          <IconButton icon={ChevronLeft} iconSize={22} label={t`Channels`} onClick={onBack} />
        )}
        <Icon icon={KeyRound} className="text-text-3" />
        <h2 className="text-header font-[650]">
          <Trans>start</Trans>
        </h2>
        <p className="ml-1 min-w-0 truncate border-l border-line-strong pl-3 text-[0.84375rem] leading-5 text-text-3">
          <Trans>Only you see this page. It goes away when you are done with it.</Trans>
        </p>
      </header>
      <div className="grid min-h-0 flex-1 justify-items-center overflow-y-auto px-6 py-8 phone:px-4 phone:pt-5">
        <div className="my-auto w-full max-w-[680px]">
          <FirstSteps guildId={guildId} />
          <p className="px-1 pt-2.5 text-second text-text-3">
            <Button variant="ghost" size="small" className="-ml-2.5 text-accent" onClick={hide}>
              <Trans>Hide this page</Trans>
            </Button>
            <Trans>It stays under Guild settings.</Trans>
          </p>
        </div>
      </div>
    </section>
  );
}
