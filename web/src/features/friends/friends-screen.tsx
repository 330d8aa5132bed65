import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { openDialog } from '../../store/dialogs';
import { blocked, friend, incoming, outgoing } from '../../store/reducers/relationships';
import { useAcquaintances, type Acquaintance } from '../../store/relationships';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Tabs } from '../../ui/tabs';
import { FriendRow } from './friend-row';

type Leaf = 'online' | 'all' | 'pending' | 'blocked';

const asks = (it: Acquaintance) => it.type === incoming;
const isFriend = (it: Acquaintance) => it.type === friend;

interface SectionProps {
  readonly title: string;
  readonly people: readonly Acquaintance[];
}

/** People under a heading that says how many there are. */
function Section({ title, people }: SectionProps) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title} className="mt-4">
      <h2 className="flex gap-1.5 px-3 pb-1 font-sans text-meta font-semibold text-text-3">
        {title}
        <span className="tabular-nums">{people.length}</span>
      </h2>
      <ul>
        {people.map((it) => (
          <FriendRow key={it.user.id} person={it} />
        ))}
      </ul>
    </section>
  );
}

/** Whom a leaf shows, in sections. */
function useSections(leaf: Leaf, people: readonly Acquaintance[]): readonly SectionProps[] {
  const { t } = useLingui();
  const requests = { title: t`Wants to be friends`, people: people.filter(asks) };
  switch (leaf) {
    case 'online':
      return [
        requests,
        { title: t`Online`, people: people.filter((it) => isFriend(it) && it.online) },
      ];
    case 'all':
      return [{ title: t`All friends`, people: people.filter(isFriend) }];
    case 'pending':
      return [
        requests,
        { title: t`You asked`, people: people.filter((it) => it.type === outgoing) },
      ];
    case 'blocked':
      return [{ title: t`Blocked`, people: people.filter((it) => it.type === blocked) }];
  }
}

function Nobody({ leaf }: { readonly leaf: Leaf }) {
  switch (leaf) {
    case 'online':
      return (
        <EmptyState>
          <Trans>None of your friends is online.</Trans>
        </EmptyState>
      );
    case 'all':
      return (
        <EmptyState action={<AddFriend />}>
          <Trans>You have no friends here yet. Ask somebody by their username.</Trans>
        </EmptyState>
      );
    case 'pending':
      return (
        <EmptyState>
          <Trans>No request waits for an answer.</Trans>
        </EmptyState>
      );
    case 'blocked':
      return (
        <EmptyState>
          <Trans>You have blocked nobody.</Trans>
        </EmptyState>
      );
  }
}

function AddFriend() {
  return (
    <Button variant="primary" size="small" onClick={() => openDialog({ kind: 'add-friend' })}>
      <Trans>Add friend</Trans>
    </Button>
  );
}

function matches({ name, user }: Acquaintance, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || user.username.includes(wanted);
}

interface LeafPageProps {
  readonly leaf: Leaf;
  readonly people: readonly Acquaintance[];
}

/** The people of a leaf, narrowed by what one types. */
function LeafPage({ leaf, people }: LeafPageProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const all = useSections(leaf, people);
  if (all.every((it) => it.people.length === 0)) return <Nobody leaf={leaf} />;
  const found = all.map((it) => ({
    ...it,
    people: it.people.filter((one) => matches(one, typed)),
  }));
  return (
    <div className="w-full max-w-[720px] px-5 pt-4 pb-6 phone:px-2">
      <div className="px-3">
        <SearchField compact label={t`Find a friend`} value={typed} onChange={setTyped} />
      </div>
      {found.map((it) => (
        <Section key={it.title} {...it} />
      ))}
      {found.every((it) => it.people.length === 0) && (
        <EmptyState>
          <Trans>Nobody here goes by that name.</Trans>
        </EmptyState>
      )}
    </div>
  );
}

interface LabelProps {
  readonly children: ReactNode;
  readonly count?: number;
  readonly badge?: number;
}

function Label({ children, count = 0, badge = 0 }: LabelProps) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {children}
      {count > 0 && <span className="font-normal text-text-3 tabular-nums">{count}</span>}
      <Badge count={badge} />
    </span>
  );
}

/** Friends: who is online, all of them, whose answer is awaited, and who is blocked. */
export function FriendsScreen() {
  const { t } = useLingui();
  const people = useAcquaintances();
  const [leaf, setLeaf] = useState<Leaf>('online');
  const friends = people.filter(isFriend);
  const online = friends.filter((it) => it.online);
  return (
    <Tabs
      label={t`Friends`}
      value={leaf}
      onValueChange={setLeaf}
      head={
        <div className="flex items-center gap-3">
          <h1 className="flex-1 text-header font-[650] phone:text-title">
            <Trans>Friends</Trans>
          </h1>
          <AddFriend />
        </div>
      }
      tabs={[
        {
          value: 'online',
          label: (
            <Label count={online.length}>
              <Trans>Online</Trans>
            </Label>
          ),
        },
        {
          value: 'all',
          label: (
            <Label count={friends.length}>
              <Trans>All</Trans>
            </Label>
          ),
        },
        {
          value: 'pending',
          label: (
            <Label badge={people.filter(asks).length}>
              <Trans>Pending</Trans>
            </Label>
          ),
        },
        { value: 'blocked', label: <Trans>Blocked</Trans> },
      ]}
    >
      <LeafPage key={leaf} leaf={leaf} people={people} />
    </Tabs>
  );
}
