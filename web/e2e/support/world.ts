import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test';

/** Somebody with an account of their own, made for one test. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly token: string;
}

interface GuildAnswer {
  readonly id: string;
  readonly system_channel_id: string | null;
  readonly channels?: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: number;
  }[];
}

const api = '/api/v10';
let made = 0;

/** A username that no other test uses: small letters and digits. */
export function freshUsername(prefix: string): string {
  made += 1;
  return `${prefix}${Date.now().toString(36)}${made.toString(36)}${Math.random().toString(36).slice(2, 5)}`;
}

export const goodPassword = 'kelp barn owl 7 tide';

/** Sends a request as a person and gives the answer's JSON; anything but 2xx fails the test. */
export async function ask<T>(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  person?: Pick<Person, 'token'> | null,
  data?: unknown,
): Promise<T> {
  const answer = await request.fetch(`${api}${path}`, {
    method,
    headers: person ? { Authorization: person.token } : {},
    ...(data === undefined ? {} : { data }),
  });
  const text = await answer.text();
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`).toBe(true);
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Makes an account through REST. */
export async function person(request: APIRequestContext, name: string): Promise<Person> {
  const username = freshUsername(
    name
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .slice(0, 8),
  );
  const { token } = await ask<{ token: string }>(request, 'POST', '/auth/register', null, {
    username,
    password: goodPassword,
    global_name: name,
    consent: true,
  });
  const me = await ask<{ id: string }>(request, 'GET', '/users/@me', { token });
  return { id: me.id, username, name, password: goodPassword, token };
}

/** Makes a guild through REST; gives its id and that of its first text channel. */
export async function guild(request: APIRequestContext, owner: Person, name: string) {
  const { id } = await ask<GuildAnswer>(request, 'POST', '/guilds', owner, { name });
  const channels = await ask<NonNullable<GuildAnswer['channels']>>(
    request,
    'GET',
    `/guilds/${id}/channels`,
    owner,
  );
  const room = channels.find((it) => it.type === 0);
  if (!room) throw new Error('a new guild has no text channel');
  return { id, channelId: room.id };
}

/** Brings a person into a guild by an invite, through REST. */
export async function join(
  request: APIRequestContext,
  owner: Person,
  channelId: string,
  newcomer: Person,
): Promise<void> {
  const { code } = await ask<{ code: string }>(
    request,
    'POST',
    `/channels/${channelId}/invites`,
    owner,
    {},
  );
  await ask(request, 'POST', `/invites/${code}`, newcomer, {});
}

/** A guild and its owner, Sanne, who is alone in it. */
export async function founded(request: APIRequestContext, name = 'Low Light') {
  const owner = await person(request, 'Sanne');
  return { owner, ...(await guild(request, owner, name)) };
}

/** The same with a member, Kofi. */
export async function foundedByTwo(request: APIRequestContext) {
  const made = await founded(request);
  const kofi = await person(request, 'Kofi');
  await join(request, made.owner, made.channelId, kofi);
  return { ...made, kofi };
}

/**
 * A browser of their own, signed in, or a stranger's without a person. `prepare` is done to the page
 * before it opens.
 */
export async function visit(
  browser: Browser,
  path: string,
  who: Person | null,
  base: BrowserContext,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = base.pages()[0];
  const viewport = page?.viewportSize() ?? { width: 1440, height: 900 };
  const isMobile = viewport.width < 760;
  const context = await browser.newContext({ viewport, isMobile, hasTouch: isMobile });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened = await context.newPage();
  if (who) await signIn(opened, who);
  await prepare?.(opened);
  await opened.goto(path);
  return opened;
}

/** Opens this page's browser as a person: their token is there before the client starts. */
export async function signIn(page: Page, who: Person): Promise<void> {
  await page.addInitScript((token) => {
    if (!sessionStorage.getItem('seeded')) {
      localStorage.setItem('guildhall.token', token);
      sessionStorage.setItem('seeded', '1');
    }
  }, who.token);
}

/** Waits until what fades or slides in has done so; what moves for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((it) => {
      const endless = it.effect?.getComputedTiming().endTime === Infinity;
      return endless || it.playState !== 'running';
    }),
  );
}

/** axe finds nothing serious or critical on what is shown, once it stands still. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .analyze();
  const grave = violations
    .filter((it) => it.impact === 'serious' || it.impact === 'critical')
    .map((it) => `${it.id}: ${it.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(grave).toEqual([]);
}

/** Whether the test runs at the phone's size. */
export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 1440) < 760;
}
