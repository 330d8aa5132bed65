import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { APIBan } from 'discord-api-types/v10';
import { useDeferredValue, useState } from 'react';
import { moderationApi } from '../../../api/moderation';
import { avatarUrl } from '../../../lib/cdn';
import { displayName } from '../../../store/selectors';
import { useErrorText, useRequest } from '../../../store/use-request';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { FormError } from '../../../ui/form-error';
import { Row } from '../../../ui/settings-section';
import { Skeleton } from '../../../ui/skeleton';
import { SearchField } from '../../../ui/search-field';

const pageSize = 100;

function useBans(guildId: string, query: string) {
  return useInfiniteQuery({
    queryKey: ['bans', guildId, query],
    queryFn: ({ signal, pageParam }) =>
      query
        ? moderationApi.findBans(guildId, query, signal)
        : moderationApi.bans(guildId, pageParam, pageSize, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) =>
      query || page.length < pageSize ? undefined : page.at(-1)?.user.id,
    staleTime: 0,
  });
}

/** Who is banned and why; a ban can be lifted. */
export function BansPage({ guildId }: { readonly guildId: string }) {
  const { t } = useLingui();
  const text = useErrorText();
  const [typed, setTyped] = useState('');
  const [lifting, setLifting] = useState<APIBan | null>(null);
  const query = useDeferredValue(typed.trim());
  const bans = useBans(guildId, query);
  const list = bans.data?.pages.flat() ?? [];
  return (
    <>
      <div className="mb-3 max-w-80 phone:max-w-none">
        <SearchField label={t`Find a ban`} value={typed} onChange={setTyped} />
      </div>
      {bans.isPending && <Skeleton rows={3} disc={36} two />}
      {bans.isError && <EmptyState>{text(bans.error)}</EmptyState>}
      <ul aria-label={t`Bans`}>
        {list.map((ban) => (
          <li key={ban.user.id} className="border-line not-first:border-t">
            <BanRow ban={ban} onLift={() => setLifting(ban)} />
          </li>
        ))}
      </ul>
      {bans.isSuccess && list.length === 0 && (
        <EmptyState>
          {query ? t`Nobody who is banned is called that.` : t`Nobody is banned.`}
        </EmptyState>
      )}
      {bans.hasNextPage && (
        <Button
          className="mt-3 self-start"
          busy={bans.isFetchingNextPage}
          onClick={() => void bans.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
      {lifting && <LiftDialog guildId={guildId} ban={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

function BanRow({ ban, onLift }: { readonly ban: APIBan; readonly onLift: () => void }) {
  const { t } = useLingui();
  const { user, reason } = ban;
  const name = displayName(user);
  return (
    <Row
      before={<Avatar id={user.id} src={avatarUrl(user.id, user.avatar, 36)} size={36} />}
      title={
        <>
          {name} <span className="text-second font-normal text-text-3">@{user.username}</span>
        </>
      }
      hint={reason ? reason : <Trans>No reason was given.</Trans>}
    >
      <Button
        variant="outline"
        size="small"
        aria-label={t`Lift the ban of ${name}`}
        onClick={onLift}
      >
        <Trans>Lift ban</Trans>
      </Button>
    </Row>
  );
}

interface LiftDialogProps {
  readonly guildId: string;
  readonly ban: APIBan;
  readonly onClose: () => void;
}

function LiftDialog({ guildId, ban, onClose }: LiftDialogProps) {
  const name = displayName(ban.user);
  const queries = useQueryClient();
  const request = useRequest();
  const lift = async () => {
    const done = await request.run(async () => {
      await moderationApi.unban(guildId, ban.user.id);
      return true;
    });
    if (!done) return;
    onClose();
    await queries.invalidateQueries({ queryKey: ['bans', guildId] });
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Lift the ban of {name}?</Trans>}
      description={<Trans>They can come back by an invite.</Trans>}
      action={<Trans>Lift ban</Trans>}
      danger={false}
      busy={request.busy}
      onAction={() => void lift()}
    >
      <FormError message={request.message} retryAtMs={request.retryAtMs} />
    </AlertDialog>
  );
}
