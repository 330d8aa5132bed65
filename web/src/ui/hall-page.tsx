import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { GuildIcon } from './avatar';
import { Hall } from './hall';
import { Mark } from './mark';

interface HallPageProps {
  /** The guild whose house this is: its picture or arms hang on the gable. */
  readonly guild?: { readonly id: string; readonly icon: string | null } | undefined;
  readonly children: ReactNode;
}

/** The pages before the door: the gable at the left, a form of 400 in a panel of 620. */
export function HallPage({ guild, children }: HallPageProps) {
  return (
    <div className="grid h-dvh bg-floor desk:grid-cols-[minmax(0,1fr)_minmax(460px,620px)] phone:grid-rows-[auto_minmax(0,1fr)] phone:overflow-y-auto">
      <section
        aria-hidden="true"
        data-theme="dark"
        className="relative isolate overflow-hidden bg-stage phone:h-36 phone:flex-none"
      >
        <Hall guild={guild} />
        <span className="absolute top-7 left-8 flex items-center gap-2.5 font-display text-title font-bold tracking-[-0.02em] text-on-picture phone:top-4 phone:left-5">
          <Mark size={22} />
          <Trans>Guildhall</Trans>
        </span>
      </section>
      <main className="grid items-center justify-items-center bg-panel px-6 py-10 shadow-line desk:overflow-y-auto phone:items-start phone:px-5 phone:pt-6 phone:pb-[max(32px,env(safe-area-inset-bottom))]">
        <div className="grid w-full max-w-[400px] gap-4">{children}</div>
      </main>
    </div>
  );
}

interface HallTitleProps {
  /** A line above the title. */
  readonly over?: ReactNode;
  readonly title: ReactNode;
  readonly guild?: HallPageProps['guild'];
  readonly children?: ReactNode;
}

/** The head of a form before the door. */
export function HallTitle({ over, title, guild, children }: HallTitleProps) {
  return (
    <header className="grid gap-4">
      <div className="flex items-center gap-4">
        {guild && <GuildIcon id={guild.id} src={guild.icon} size={64} />}
        <div className="min-w-0">
          {over && (
            <p className="mb-0.5 flex items-center gap-[7px] text-[0.875rem] leading-5 text-text-2">
              {over}
            </p>
          )}
          <h1 className="text-hero font-bold tracking-[-0.025em] text-balance wrap-anywhere">
            {title}
          </h1>
        </div>
      </div>
      {children && <div className="text-text-2">{children}</div>}
    </header>
  );
}
