import type { RelationshipPayload } from '../dispatch';
import type { ById } from '../state';
import type { Relationship } from '../types';
import { put, without, type Handlers } from './handlers';

export const friend = 1;
export const blocked = 2;
export const incoming = 3;
export const outgoing = 4;

/** Other types are of no consequence to this client. */
const known = new Set([friend, blocked, incoming, outgoing]);

function add(slice: ById<Relationship>, list: readonly RelationshipPayload[]): ById<Relationship> {
  return list
    .filter((it) => known.has(it.type))
    .reduce(
      (next, { id, type, nickname = null, since = null }) =>
        put(next, id, { type: type as Relationship['type'], nickname, since }),
      slice,
    );
}

/** Friends, requests and blocks; an addition also replaces what somebody was before. */
export const relationships: Handlers<ById<Relationship>> = {
  READY: (_, data) => add({}, data.relationships ?? []),
  RELATIONSHIP_ADD: (slice, data) => add(slice, [data]),
  RELATIONSHIP_UPDATE: (slice, data) => {
    const before = slice[data.id];
    return before ? put(slice, data.id, { ...before, nickname: data.nickname ?? null }) : slice;
  },
  RELATIONSHIP_REMOVE: (slice, data) =>
    slice[data.id]?.type === data.type ? without(slice, data.id) : slice,
};
