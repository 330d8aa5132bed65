import type { Page, WebSocketRoute } from '@playwright/test';

/** Any close code but 1000 and 1001 keeps the session for a while, as a broken line does. */
const brokenCode = 4000;

/** The line between a page and the gateway: it can be cut and mended, and what is said is noted. */
export interface Wire {
  /** The opcodes that the page sent, over all connections. */
  readonly sent: number[];
  readonly cut: () => Promise<void>;
  readonly mend: () => void;
  /** The next connection meets a server that has just been started and knows no session. */
  readonly restart: () => void;
}

interface Both {
  readonly page: WebSocketRoute;
  readonly server: WebSocketRoute;
}

/**
 * Answers a Resume as a server does that was started anew: Hello, then Invalid Session. As text, which
 * a client takes on a compressed connection too.
 */
function answerAsNew(page: WebSocketRoute, sent: number[]): void {
  const say = (op: number, d: unknown) => page.send(JSON.stringify({ op, d, s: null, t: null }));
  page.onMessage((message) => {
    const { op } = JSON.parse(String(message)) as { op: number };
    sent.push(op);
    if (op === 6) say(9, false);
    // The page tries anew: from here on the real server answers, on another connection.
    if (op === 2) void page.close({ code: brokenCode });
  });
  say(10, { heartbeat_interval: 41_250 });
}

/** Lays the wire; to be called before the page opens. */
export async function wire(page: Page): Promise<Wire> {
  const live = new Set<Both>();
  const sent: number[] = [];
  let whole = true;
  let fresh = false;
  await page.routeWebSocket(/encoding=json/, (socket) => {
    if (!whole) {
      void socket.close({ code: brokenCode });
      return;
    }
    if (fresh) {
      fresh = false;
      answerAsNew(socket, sent);
      return;
    }
    const server = socket.connectToServer();
    const both = { page: socket, server };
    live.add(both);
    socket.onMessage((message) => {
      sent.push((JSON.parse(String(message)) as { op: number }).op);
      server.send(message);
    });
    server.onMessage((message) => socket.send(message));
    socket.onClose((code) => {
      live.delete(both);
      void server.close({ code: code ?? 1000 });
    });
    server.onClose((code) => {
      live.delete(both);
      void socket.close({ code: code === undefined || code === 1006 ? brokenCode : code });
    });
  });
  return {
    sent,
    cut: async () => {
      whole = false;
      const all = [...live];
      live.clear();
      for (const both of all) {
        await both.server.close({ code: brokenCode });
        await both.page.close({ code: brokenCode });
      }
    },
    mend: () => {
      whole = true;
    },
    restart: () => {
      fresh = true;
    },
  };
}
