import { useQueryClient } from '@tanstack/react-query';
import { meApi, type MeChange } from '../../api/me';
import { accountKey } from '../../store/use-account';
import { useSession } from '../../store/session';

/** Changes the account; a token that comes back replaces the one that the change ended. */
export function useChangeMe(): (change: MeChange) => Promise<true> {
  const queries = useQueryClient();
  return async (change) => {
    const { token, ...me } = await meApi.change(change);
    if (token) useSession.getState().signedIn(token);
    const key = [...accountKey, useSession.getState().token];
    queries.setQueryData(key, (before: object | undefined) => ({ ...before, ...me }));
    return true;
  };
}
