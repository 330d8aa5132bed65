import { useQuery } from '@tanstack/react-query';
import { instanceApi } from '../api/instance';

export const instanceKey = ['instance'] as const;

/** What this server says about itself; asked once in a while. */
export function useInstance() {
  return useQuery({ queryKey: instanceKey, queryFn: ({ signal }) => instanceApi.get(signal) });
}
