import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { instanceApi, type OwnedUser } from '../../api/instance';
import { useErrorText } from '../../store/use-request';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { SearchField } from '../../ui/search-field';
import { PersonRow } from './person-row';
import { ResetLinkDialog } from './reset-link-dialog';
import { SuspendDialog } from './suspend-dialog';

const pageSize = 50;

function usePeople(query: string) {
  return useInfiniteQuery({
    queryKey: ['owner-users', query],
    queryFn: ({ signal, pageParam }) => instanceApi.users(query, pageParam, pageSize, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) =>
      page.users.length < pageSize ? undefined : page.users.at(-1)?.user.id,
    placeholderData: (before) => before,
    staleTime: 0,
  });
}

/** Everybody who has an account here, with what their owner may do for or against them. */
export function PeoplePage() {
  const { t } = useLingui();
  const text = useErrorText();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const [resetting, setResetting] = useState<OwnedUser | null>(null);
  const [suspending, setSuspending] = useState<OwnedUser | null>(null);
  const people = usePeople(query);
  const list = people.data?.pages.flatMap((it) => it.users) ?? [];
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-4">
        <div className="w-full max-w-80">
          <SearchField
            label={t`Find a person`}
            placeholder={t`Name, username or e-mail`}
            value={typed}
            onChange={setTyped}
          />
        </div>
        {people.isSuccess && <Total total={people.data.pages[0]?.total ?? 0} />}
      </div>
      {people.isPending && <Skeleton rows={6} disc={36} two />}
      {people.isError && <EmptyState>{text(people.error)}</EmptyState>}
      <ul aria-label={t`People`}>
        {list.map((person) => (
          <li key={person.user.id} className="border-line not-first:border-t">
            <PersonRow
              person={person}
              onReset={() => setResetting(person)}
              onSuspend={() => setSuspending(person)}
            />
          </li>
        ))}
      </ul>
      {people.isSuccess && list.length === 0 && (
        <EmptyState>
          <Trans>Nobody here is called that.</Trans>
        </EmptyState>
      )}
      {people.hasNextPage && (
        <Button
          className="mt-3"
          busy={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
      {resetting && <ResetLinkDialog person={resetting} onClose={() => setResetting(null)} />}
      {suspending && <SuspendDialog person={suspending} onClose={() => setSuspending(null)} />}
    </>
  );
}

function Total({ total }: { readonly total: number }) {
  return (
    <p role="status" className="text-second text-text-3">
      <Plural value={total} one="# person" other="# people" />
    </p>
  );
}
