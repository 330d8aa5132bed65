import { useInfiniteQuery } from '@tanstack/react-query';
import { reportsApi } from '../../api/reports';
import { useRefreshOn } from '../../store/heard';

const pageSize = 50;

/** Reports to a guild's moderators, newest first; of every guild for null. Kept up to date. */
export function useReports(guildId: string | null, open: boolean) {
  const queryKey = ['reports', guildId ?? 'all', open];
  useRefreshOn('GUILDHALL_REPORT_UPDATE', guildId, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) => {
      const query = { open, before: pageParam, limit: pageSize };
      return guildId ? reportsApi.queue(guildId, query, signal) : reportsApi.all(query, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
    staleTime: 0,
  });
}
