import { useQuery, useQueryClient } from '@tanstack/react-query';
import { autoModApi, type Rule } from '../../api/automod';
import { useRefreshOn } from '../../store/heard';

const events =
  'AUTO_MODERATION_RULE_CREATE AUTO_MODERATION_RULE_UPDATE AUTO_MODERATION_RULE_DELETE';

function keyOf(guildId: string) {
  return ['automod', guildId] as const;
}

/** A guild's rules, kept up to date while they are shown. */
export function useRules(guildId: string) {
  useRefreshOn(events, guildId, keyOf(guildId));
  return useQuery({
    queryKey: keyOf(guildId),
    queryFn: ({ signal }) => autoModApi.list(guildId, signal),
    staleTime: 0,
  });
}

/** Puts what the server answered into the list, before the gateway tells it. */
export function useKeepRule(guildId: string) {
  const queries = useQueryClient();
  return (id: string, rule: Rule | null) =>
    queries.setQueryData<readonly Rule[]>(keyOf(guildId), (list = []) => {
      const known = list.some((it) => it.id === id);
      if (!rule) return list.filter((it) => it.id !== id);
      return known ? list.map((it) => (it.id === id ? rule : it)) : [...list, rule];
    });
}
