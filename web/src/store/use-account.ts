import { useQuery } from '@tanstack/react-query';
import { meApi } from '../api/me';
import { useSession } from './session';

export const accountKey = ['me'] as const;

/** The signed-in person's own account with what only they see: e-mail, whether they run the server. */
export function useAccount() {
  const token = useSession((it) => it.token);
  return useQuery({
    queryKey: [...accountKey, token],
    queryFn: ({ signal }) => meApi.get(signal),
    enabled: token !== null,
  });
}
