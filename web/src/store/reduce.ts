import type { Dispatch, DispatchMap } from './dispatch';
import { channels, lastMessageIds } from './reducers/channels';
import { messages, typing } from './reducers/conversation';
import { guilds, roles } from './reducers/guilds';
import type { Handlers } from './reducers/handlers';
import { memberLists } from './reducers/member-lists';
import { guildSettings, meId, readStates, sessionId, settings, viewAs } from './reducers/mine';
import { members, presences, users, voiceStates } from './reducers/people';
import { relationships } from './reducers/relationships';
import type { RealtimeState } from './state';

const slices: { readonly [K in keyof RealtimeState]: Handlers<RealtimeState[K]> } = {
  meId,
  sessionId,
  users,
  guilds,
  channels,
  lastMessageIds,
  roles,
  members,
  presences,
  relationships,
  voiceStates,
  readStates,
  guildSettings,
  settings,
  messages,
  typing,
  memberLists,
  viewAs,
};

const names = Object.keys(slices) as (keyof RealtimeState)[];

/** The state after one dispatch. Pure; a dispatch that it does not know changes nothing. */
export function reduce(state: RealtimeState, dispatch: Dispatch): RealtimeState {
  const changed: Partial<Record<keyof RealtimeState, unknown>> = {};
  for (const name of names) {
    const handlers = slices[name] as Handlers<unknown>;
    const handle = handlers[dispatch.t] as
      | ((slice: unknown, data: DispatchMap[keyof DispatchMap], before: RealtimeState) => unknown)
      | undefined;
    if (!handle) continue;
    const next = handle(state[name], dispatch.d, state);
    if (next !== state[name]) changed[name] = next;
  }
  return Object.keys(changed).length > 0
    ? { ...state, ...(changed as Partial<RealtimeState>) }
    : state;
}
