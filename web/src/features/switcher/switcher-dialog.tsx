import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useRouter } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { Search, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { find, type Target } from './find';
import { TargetRow } from './target-row';
import { useTargets, type ShownTarget } from './use-targets';

const shownMax = 24;

/** Goes anywhere by a few letters: channels, guilds, people, actions; unread first when empty. */
export function SwitcherDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { guildId } = useParams({ strict: false });
  const { history } = useRouter();
  const [typed, setTyped] = useState('');
  const targets = useTargets(guildId === '@me' ? undefined : guildId);
  const found = find(targets, typed, shownMax);
  const choose = (target: ShownTarget) => {
    onClose();
    if (target.path) history.push(target.path);
    target.act?.();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed z-41 overflow-hidden bg-overlay shadow-dialog outline-none [--surface:var(--overlay)] desk:top-28 desk:left-1/2 desk:w-[min(640px,calc(100vw-32px))] desk:-translate-x-1/2 desk:animate-pop desk:rounded-dialog phone:inset-0 phone:animate-fade"
        >
          <Radix.Title className="sr-only">{t`Go to`}</Radix.Title>
          <Command
            shouldFilter={false}
            label={t`Go to`}
            loop
            className="flex max-h-[min(560px,calc(100dvh-144px))] flex-col phone:h-full phone:max-h-none"
          >
            <Head typed={typed} onType={setTyped} onClose={onClose} />
            <Command.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-1.5 pb-2.5">
              <Command.Empty className="px-3 py-6 text-center text-text-3">
                <Trans>Nothing here is called that.</Trans>
              </Command.Empty>
              <Groups found={found} typed={typed} onChoose={choose} />
            </Command.List>
            <Foot />
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface HeadProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
}

function Head({ typed, onType, onClose }: HeadProps) {
  const { t } = useLingui();
  return (
    <div className="flex h-[60px] flex-none items-center gap-3 border-b border-line px-5 phone:pt-[env(safe-area-inset-top)]">
      <Icon icon={Search} size={20} className="text-text-3" />
      <Command.Input
        value={typed}
        onValueChange={onType}
        placeholder={t`Where to?`}
        className="min-w-0 flex-1 bg-transparent text-[1.125rem] leading-6 outline-none placeholder:text-text-3"
      />
      <button
        type="button"
        onClick={onClose}
        aria-label={t`Close`}
        className="rounded-small touch:grid touch:size-11 touch:place-items-center"
      >
        <Kbd keys="Esc" className="touch:hidden" />
        <Icon icon={X} size={22} className="hidden text-text-2 touch:block" />
      </button>
    </div>
  );
}

interface GroupsProps {
  readonly found: readonly ShownTarget[];
  readonly typed: string;
  readonly onChoose: (target: ShownTarget) => void;
}

/** What was found by kind, the kind with the best first. */
function Groups({ found, typed, onChoose }: GroupsProps) {
  const { t } = useLingui();
  const headings: Record<Target['kind'] | 'waiting', string> = {
    waiting: t`Waiting for you`,
    channel: t`Channels`,
    guild: t`Guilds`,
    person: t`People`,
    action: t`Actions`,
  };
  const groupOf = (target: ShownTarget) =>
    typed === '' && target.weight >= 1 ? 'waiting' : target.kind;
  const kinds = [...new Set(found.map(groupOf))];
  return kinds.map((kind) => (
    <Command.Group
      key={kind}
      heading={headings[kind]}
      className="[&>[cmdk-group-heading]]:px-3 [&>[cmdk-group-heading]]:pt-3 [&>[cmdk-group-heading]]:pb-[5px] [&>[cmdk-group-heading]]:text-meta [&>[cmdk-group-heading]]:font-semibold [&>[cmdk-group-heading]]:text-text-3"
    >
      {found
        .filter((it) => groupOf(it) === kind)
        .map((target) => (
          <TargetRow
            key={target.key}
            target={target}
            typed={typed}
            onChoose={() => onChoose(target)}
          />
        ))}
    </Command.Group>
  ));
}

function Foot() {
  return (
    <footer className="flex flex-none flex-wrap gap-x-5 gap-y-1 border-t border-line bg-well/40 px-5 py-[11px] text-[0.78125rem] leading-[18px] text-text-3 phone:pb-[max(11px,env(safe-area-inset-bottom))]">
      <span className="flex items-center gap-1.5 touch:hidden">
        <Kbd keys="↑+↓" /> <Trans>move</Trans>
      </span>
      <span className="flex items-center gap-1.5 touch:hidden">
        <Kbd keys="↵" /> <Trans>open</Trans>
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd keys="#" /> <Trans>channels</Trans>
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd keys="@" /> <Trans>people</Trans>
      </span>
      <span className="ml-auto flex items-center gap-1.5">
        <Kbd keys=">" /> <Trans>actions</Trans>
      </span>
    </footer>
  );
}
