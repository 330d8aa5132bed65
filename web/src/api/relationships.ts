import { http } from './http';

const base = '/users/@me/relationships';
const block = 2;

/** Friends, requests and blocks: https://docs.discord.food/resources/relationships */
export const relationshipsApi = {
  /** Asks by name; accepts where that person asked first. */
  request: (username: string) => http.post<undefined>(base, { username }),
  /** Asks a person, or accepts what they asked. */
  ask: (userId: string) => http.put<undefined>(`${base}/${userId}`, {}),
  block: (userId: string) => http.put<undefined>(`${base}/${userId}`, { type: block }),
  /** Ends whatever there is: a friendship, a request of either, a block. */
  remove: (userId: string) => http.delete<undefined>(`${base}/${userId}`),
  /** Calls a friend by a name that nobody else sees; null takes it away. */
  rename: (userId: string, nickname: string | null) =>
    http.patch<undefined>(`${base}/${userId}`, { nickname }),
};
