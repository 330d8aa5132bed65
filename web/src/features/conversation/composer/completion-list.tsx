import { useLingui } from '@lingui/react/macro';
import { AtSign, Hash, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { avatarUrl } from '../../../lib/cdn';
import { nameStyle } from '../../../lib/colour';
import { inTone } from '../../../lib/emoji/emoji-index';
import { usePerson } from '../../../store/hooks';
import { useRealtime } from '../../../store/realtime';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { useScope } from '../conversation-context';
import { useHabits } from '../emoji/habits';
import type { Candidate } from './candidates';
import type { Completion } from './use-completion';

/** The letters that were typed stand out in the name. */
function Marked({ name, query }: { readonly name: string; readonly query: string }) {
  const at = name.toLowerCase().indexOf(query.toLowerCase());
  if (query === '' || at < 0) return name;
  const end = at + query.length;
  return (
    <>
      {name.slice(0, at)}
      <mark className="bg-transparent font-bold text-accent">{name.slice(at, end)}</mark>
      {name.slice(end)}
    </>
  );
}

interface RowProps {
  readonly candidate: Candidate;
  readonly query: string;
}

function UserRow({ id, username, query }: { id: string; username: string; query: string }) {
  const { guildId } = useScope();
  const person = usePerson(id, guildId);
  const status = useRealtime((it) => it.presences[id]?.status);
  return (
    <>
      <Avatar
        id={id}
        src={avatarUrl(id, person.avatar, 24)}
        size={24}
        presence={status === 'invisible' ? 'offline' : status}
      />
      <span className="truncate" style={nameStyle(person.colours)}>
        <Marked name={person.name} query={query} />
      </span>
      <small className="truncate text-second text-text-3 in-aria-selected:text-text-2">
        <Marked name={username} query={query} />
      </small>
    </>
  );
}

function CandidateRow({ candidate, query }: RowProps): ReactNode {
  const { t } = useLingui();
  const tone = useHabits((it) => it.tone);
  const end = 'ms-auto flex-none text-[0.78125rem] text-text-3 in-aria-selected:text-text-2';
  switch (candidate.kind) {
    case 'user':
      return <UserRow id={candidate.user.id} username={candidate.user.username} query={query} />;
    case 'role':
      return (
        <>
          <Icon icon={Users} size={16} className="mx-1 text-text-3" />
          <span className="truncate" style={nameStyle(candidate.role.colors)}>
            @<Marked name={candidate.role.name} query={query} />
          </span>
          <span className={end}>{t`role`}</span>
        </>
      );
    case 'everyone':
      return (
        <>
          <Icon icon={AtSign} size={16} className="mx-1 text-text-3" />
          <span>@{candidate.name}</span>
          <span className={end}>
            {candidate.name === 'here' ? t`notifies who is here` : t`notifies everyone`}
          </span>
        </>
      );
    case 'channel':
      return (
        <>
          <Icon icon={Hash} size={16} className="mx-1 text-text-3" />
          <span className="truncate">
            <Marked name={candidate.channel.name ?? ''} query={query} />
          </span>
        </>
      );
    case 'emoji':
      return (
        <>
          <span className="w-6 text-center text-[1.25rem] leading-none">
            {inTone(candidate.emoji, tone)}
          </span>
          <span className="truncate">
            :<Marked name={candidate.emoji.names[0] ?? ''} query={query} />:
          </span>
        </>
      );
  }
}

function useHead(completion: Completion): string {
  const { t } = useLingui();
  const typed = completion.query?.text ?? '';
  switch (completion.query?.kind) {
    case 'channel':
      return typed ? t`Channels matching “${typed}”` : t`Channels`;
    case 'emoji':
      return t`Emoji matching “${typed}”`;
    default:
      return typed ? t`People matching “${typed}”` : t`People`;
  }
}

/** The list 6 px above the field; nothing while nothing fits. */
export function CompletionList({ completion }: { readonly completion: Completion }) {
  const head = useHead(completion);
  const { query, candidates, index, listId } = completion;
  if (!query || candidates.length === 0) return null;
  return (
    <div className="absolute inset-x-0 bottom-[calc(100%+6px)] z-5 rounded-tile bg-overlay p-1.5 shadow-pop [--surface:var(--overlay)]">
      <div className="flex justify-between px-2.5 pt-1 pb-1.5 text-meta font-semibold text-text-3">
        <span id={`${listId}-head`}>{head}</span>
        <Kbd keys="↑+↓+Tab" className="touch:hidden" />
      </div>
      <ul id={listId} role="listbox" aria-labelledby={`${listId}-head`}>
        {candidates.map((candidate, at) => (
          // The keys are the field’s, which keeps the focus.
          // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
          <li
            key={at}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === index}
            onPointerMove={() => at !== index && completion.point(at)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => completion.choose(candidate)}
            className={cx(
              'flex h-9 cursor-default items-center gap-2.5 rounded-row px-2.5 text-ui font-medium touch:h-11',
              at === index && 'bg-active',
            )}
          >
            <CandidateRow candidate={candidate} query={query.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
