import { useQuery } from '@tanstack/react-query';
import { welcomeApi } from '../api/welcome';

/** Where a guild tells newcomers to begin; asked anew whenever it is shown. */
export function useWelcome(guildId: string) {
  return useQuery({
    queryKey: ['welcome', guildId],
    queryFn: ({ signal }) => welcomeApi.welcome(guildId, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** A guild's rules; asked anew whenever they are shown. */
export function useRules(guildId: string) {
  return useQuery({
    queryKey: ['rules', guildId],
    queryFn: ({ signal }) => welcomeApi.rules(guildId, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}
