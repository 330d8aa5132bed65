import { useLingui } from '@lingui/react/macro';
import { ArrowLeft, ChevronRight, Search, X, type LucideIcon } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';

/** One page of a settings layer. */
export interface SettingsPage {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Other words by which it is found. */
  readonly words?: string;
  readonly content: ReactNode;
  /** Whether it fills the panel with its own columns and scrolls by itself. */
  readonly wide?: boolean;
  /** The phone's way back while the page shows a part of itself; else it leads to all pages. */
  readonly back?: { readonly label: string; readonly onBack: () => void } | undefined;
}

/** Pages beneath one heading. */
export interface SettingsGroup {
  readonly label?: string;
  readonly pages: readonly SettingsPage[];
}

/** A row of the navigation that does something instead of opening a page. */
export interface SettingsAction {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

interface SettingsLayerProps {
  /** Its name for screen readers. */
  readonly title: string;
  /** Whose settings: a picture, a name and a line beneath. */
  readonly picture: ReactNode;
  readonly name: ReactNode;
  readonly about: ReactNode;
  readonly groups: readonly SettingsGroup[];
  readonly actions?: readonly SettingsAction[];
  /** A line above everything, where the layer would cover it. */
  readonly banner?: ReactNode;
  /** The open page; without one the phone shows the list, the desktop the first page. */
  readonly pageId: string | undefined;
  readonly onPage: (id: string) => void;
  /** The phone's way from a page to the list. */
  readonly onList: () => void;
  readonly onClose: () => void;
}

/** Settings over the whole screen: pages at the left, one of them in the panel; Esc closes. */
export function SettingsLayer(props: SettingsLayerProps) {
  const { title, groups, pageId, onClose } = props;
  const pages = groups.flatMap((group) => group.pages);
  const page = pages.find((it) => it.id === pageId) ?? pages[0];
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  return (
    <Radix.Root open>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            onClose();
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          className="fixed inset-0 z-30 flex animate-layer flex-col bg-floor outline-none"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {props.banner}
          <div className="grid min-h-0 flex-1 desk:grid-cols-[272px_minmax(0,1fr)]">
            <Navigation {...props} shownId={page?.id} search={search} />
            <Panel page={page} hidden={pageId === undefined} {...props} />
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** `/` leads to the search, unless something is being written. */
function useSlash(search: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const writing = target?.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [search]);
}

interface NavigationProps extends SettingsLayerProps {
  readonly shownId: string | undefined;
  readonly search: React.RefObject<HTMLInputElement | null>;
}

function Navigation(props: NavigationProps) {
  const { picture, name, about, pageId, shownId, actions = [], onPage, onClose, search } = props;
  const { t } = useLingui();
  const [query, setQuery] = useState('');
  const groups = matching(props.groups, query);
  return (
    <nav
      aria-label={props.title}
      className={cx(
        'flex min-h-0 flex-col overflow-y-auto desk:py-5 desk:pr-3 desk:pl-6 phone:px-3 phone:pt-[max(8px,env(safe-area-inset-top))] phone:pb-[max(16px,env(safe-area-inset-bottom))]',
        pageId !== undefined && 'phone:hidden',
      )}
    >
      <div className="flex items-center gap-[11px] px-2 pb-3">
        {picture}
        <span className="min-w-0 flex-1">
          <b className="block truncate font-display text-message font-[650]">{name}</b>
          <small className="block text-meta text-text-3">{about}</small>
        </span>
        <IconButton icon={X} label={t`Close`} onClick={onClose} className="desk:hidden" />
      </div>
      <Finder
        query={query}
        onQuery={setQuery}
        input={search}
        onFirst={() => {
          const first = groups[0]?.pages[0];
          if (first) onPage(first.id);
        }}
      />
      {groups.map((group) => (
        <NavGroup key={group.label ?? ''} group={group} shownId={shownId} onPage={onPage} />
      ))}
      {groups.length === 0 && (
        <p className="px-2 py-3 text-second text-text-3">{t`No setting is called that.`}</p>
      )}
      {actions.length > 0 && !query && (
        <div className="mt-3 border-t border-line pt-2">
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              onClick={action.onSelect}
              className={cx(rowLook, action.danger && 'text-danger hover:text-danger')}
            >
              <Icon icon={action.icon} size={16} />
              {action.label}
            </button>
          ))}
        </div>
      )}
    </nav>
  );
}

interface FinderProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly input: React.RefObject<HTMLInputElement | null>;
  /** Opens the first page that was found. */
  readonly onFirst: () => void;
}

function Finder({ query, onQuery, input, onFirst }: FinderProps) {
  const { t } = useLingui();
  return (
    <label className="relative mb-2 flex items-center text-text-3">
      <Icon icon={Search} size={15} className="pointer-events-none absolute left-2.5" />
      <input
        ref={input}
        type="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onFirst();
          if (event.key === 'Escape' && query) {
            event.stopPropagation();
            event.nativeEvent.stopImmediatePropagation();
            onQuery('');
          }
        }}
        aria-label={t`Find a setting`}
        placeholder={t`Find a setting`}
        className="h-8 w-full rounded-row bg-well pr-8 pl-8 text-second text-text shadow-line outline-none placeholder:text-text-3 focus-visible:shadow-edge touch:h-11 touch:text-header"
      />
      {!query && <Kbd keys="/" className="absolute right-2 touch:hidden" />}
    </label>
  );
}

const rowLook =
  'focus-inset my-px flex h-8 w-full items-center gap-2 rounded-row px-2 text-left text-ui font-medium text-text-2 hover:bg-hover hover:text-text touch:h-11 phone:text-header';

interface NavGroupProps {
  readonly group: SettingsGroup;
  readonly shownId: string | undefined;
  readonly onPage: (id: string) => void;
}

function NavGroup({ group, shownId, onPage }: NavGroupProps) {
  return (
    <div>
      {group.label && (
        <h2 className="px-2 pt-3.5 pb-1 font-sans text-meta font-semibold text-text-3">
          {group.label}
        </h2>
      )}
      {group.pages.map((page) => (
        <button
          key={page.id}
          type="button"
          aria-current={page.id === shownId ? 'page' : undefined}
          onClick={() => onPage(page.id)}
          className={cx(
            rowLook,
            'desk:aria-[current]:bg-active desk:aria-[current]:font-semibold desk:aria-[current]:text-text desk:aria-[current]:[&>svg]:text-accent',
          )}
        >
          <Icon icon={page.icon} size={16} className="text-text-3" />
          <span className="min-w-0 flex-1 truncate">{page.label}</span>
          <Icon icon={ChevronRight} size={16} className="text-text-3 desk:hidden" />
        </button>
      ))}
    </div>
  );
}

interface PanelProps extends SettingsLayerProps {
  readonly page: SettingsPage | undefined;
  /** On the phone, while the list is shown. */
  readonly hidden: boolean;
}

function Panel({ page, hidden, onList, onClose }: PanelProps) {
  const { t } = useLingui();
  if (!page) return null;
  return (
    <main
      className={cx(
        'relative flex min-h-0 min-w-0 flex-col bg-panel [--surface:var(--panel)] desk:my-2 desk:mr-2 desk:overflow-hidden desk:rounded-tile desk:shadow-panel',
        hidden && 'phone:hidden',
      )}
    >
      <header className="flex h-[3.25rem] flex-none items-center gap-1 border-b border-line px-1.5 pt-[env(safe-area-inset-top)] desk:hidden">
        <IconButton
          icon={ArrowLeft}
          label={page.back?.label ?? t`All settings`}
          onClick={page.back?.onBack ?? onList}
          iconSize={22}
        />
        <span className="font-display text-header font-[650]">{page.label}</span>
      </header>
      <div className="absolute top-3.5 right-4 z-3 flex items-center gap-2 text-meta text-text-3 phone:hidden">
        <kbd className="font-sans">Esc</kbd>
        <IconButton
          icon={X}
          label={t`Close`}
          onClick={onClose}
          className="rounded-full shadow-edge"
        />
      </div>
      {page.wide ? (
        <div key={page.id} className="flex min-h-0 flex-1">
          {page.content}
        </div>
      ) : (
        <div key={page.id} className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex min-h-full max-w-[760px] flex-col px-8 pt-5 pb-5 phone:px-4 phone:pb-[max(20px,env(safe-area-inset-bottom))]">
            <h1 className="mb-4 pr-24 text-title font-[650] tracking-[-0.01em] phone:hidden">
              {page.label}
            </h1>
            <div className="flex flex-1 flex-col">{page.content}</div>
          </div>
        </div>
      )}
    </main>
  );
}

function matching(groups: readonly SettingsGroup[], query: string): readonly SettingsGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      pages: group.pages.filter((page) => {
        const text = `${page.label} ${page.words ?? ''}`.toLowerCase();
        return words.every((it) => text.includes(it));
      }),
    }))
    .filter((group) => group.pages.length > 0);
}
