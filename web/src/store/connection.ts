import { create } from 'zustand';
import { getGatewayUrl } from '../api/gateway';
import { browserEnvironment } from '../gateway/browser';
import { Gateway, type ConnectionStatus } from '../gateway/gateway';
import type { RawDispatch } from '../gateway/protocol';
import type { Dispatch } from './dispatch';
import { tellListeners } from './heard';
import { abortLoads, healGap } from './history';
import { watchIdleness } from './idleness';
import { confirm, useOutbox } from './outbox';
import { ownStatus } from './own-status';
import { forgetRealtime, receive, useRealtime } from './realtime';
import { useSession } from './session';

/** How the connection stands; `connected` before the first READY is never shown. */
export const useConnection = create<{ readonly status: ConnectionStatus }>()(() => ({
  status: { kind: 'idle' },
}));

let gateway: Gateway | null = null;

/** After a new session the pages on their way are of the old one, and open channels have a gap. */
function renewConversations(): void {
  abortLoads();
  for (const [channelId, window] of Object.entries(useRealtime.getState().messages)) {
    // A gap that cannot be filled now stays marked; the conversation asks again when it is read.
    if (window.stale) healGap(channelId).catch(() => undefined);
  }
}

function onDispatch(raw: RawDispatch): void {
  const dispatch = raw as Dispatch;
  receive(dispatch);
  if (dispatch.t === 'READY') renewConversations();
  if (dispatch.t === 'MESSAGE_CREATE' && dispatch.d.author.id === useRealtime.getState().meId) {
    confirm(dispatch.d.channel_id, dispatch.d.nonce);
  }
  tellListeners(raw);
}

function onStatus(status: ConnectionStatus): void {
  useConnection.setState({ status });
  if (status.kind === 'stopped' && status.code === 4004) useSession.getState().signedOut();
}

function theGateway(): Gateway {
  gateway ??= new Gateway(browserEnvironment(getGatewayUrl), { onDispatch, onStatus });
  return gateway;
}

/** Tells the gateway how present the person is: as they chose, or idle while they do nothing. */
function keepPresence(to: Gateway): () => void {
  let idle = false;
  let told: string | null = null;
  const tell = () => {
    const { meId, settings } = useRealtime.getState();
    // Before the first READY the server knows better.
    if (meId === null) return;
    const status = ownStatus(settings);
    const shown = idle && status === 'online' ? 'idle' : status;
    if (shown === told) return;
    // A new session begins with what the account says.
    if (told !== null || shown !== status) to.setPresence(shown, idle);
    told = shown;
  };
  const forget = useRealtime.subscribe((state, before) => {
    if (state.settings !== before.settings) tell();
  });
  const end = watchIdleness(window, (now) => {
    idle = now;
    tell();
  });
  return () => {
    forget();
    end();
  };
}

/** Connects while somebody is signed in; the returned function leaves. Called by the shell. */
export function connect(token: string): () => void {
  const it = theGateway();
  const wake = () => {
    if (document.visibilityState === 'visible') it.wake();
  };
  const online = () => it.wake();
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', online);
  it.start(token);
  const leavePresence = keepPresence(it);
  return () => {
    leavePresence();
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', online);
    it.stop();
    abortLoads();
    forgetRealtime();
    useOutbox.setState({ pending: {} });
  };
}

/** The banner’s “Try now”. */
export function retryConnection(): void {
  gateway?.retryNow();
}

type Rows = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Follows a guild: its typing and presences, and by channel the rows of its member list. */
export function followGuild(guildId: string, channels?: Rows): void {
  if (channels === undefined && gateway?.follows(guildId)) return;
  const rows = channels ?? {};
  gateway?.subscribe(guildId, { typing: true, activities: true, threads: true, channels: rows });
}

/** Asks for members whose name begins so; they arrive among the members of the guild. */
export function searchMembers(guildId: string, query: string, limit = 10): void {
  gateway?.requestMembers({ guild_id: guildId, query, limit, presences: true });
}

/** Asks for members by id, a hundred at most: those who wrote what is on the screen. */
export function requestMembers(guildId: string, userIds: readonly string[]): void {
  gateway?.requestMembers({ guild_id: guildId, user_ids: userIds.slice(0, 100) });
}
