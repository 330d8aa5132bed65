import {
  expect,
  type APIRequestContext,
  type Browser,
  type Locator,
  type Page,
} from '@playwright/test';
import { longPress } from './touch';
import { wire, type Wire } from './wire';
import { ask, guild, isPhone, join, person, visit, type Person } from './world';

/** Two people in a guild, and the address of its first channel. */
export interface Hall {
  readonly ines: Person;
  readonly kofi: Person;
  readonly guildId: string;
  readonly channelId: string;
  readonly path: string;
}

export async function hall(request: APIRequestContext): Promise<Hall> {
  const ines = await person(request, 'Ines Duarte');
  const kofi = await person(request, 'Kofi Mensah');
  const { id: guildId, channelId } = await guild(request, ines, 'Low Light Society');
  await join(request, ines, channelId, kofi);
  return { ines, kofi, guildId, channelId, path: `/channels/${guildId}/${channelId}` };
}

/** Opens the hall's channel as a person, in a browser of their own. */
export async function enter(browser: Browser, page: Page, at: Hall, who: Person): Promise<Page> {
  const opened = await visit(browser, at.path, who, page.context());
  await expect(field(opened)).toBeVisible({ timeout: 30_000 });
  return opened;
}

/** The same, over a wire that can be cut. */
export async function enterByWire(browser: Browser, page: Page, at: Hall, who: Person) {
  let line: Wire | undefined;
  const opened = await visit(browser, at.path, who, page.context(), async (it) => {
    line = await wire(it);
  });
  await expect(field(opened)).toBeVisible({ timeout: 30_000 });
  if (!line) throw new Error('no wire was laid');
  return { opened, line };
}

export function field(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message/ });
}

/** The row of the message that holds a text. */
export function message(page: Page, text: string): Locator {
  return page.locator('article[data-message]').filter({ hasText: text });
}

/** Sends what the field holds: by Enter, on the phone by the button. */
export async function sendIt(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'Send' }).click();
  else await field(page).press('Enter');
}

export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await sendIt(page);
  await expect(field(page)).toHaveValue('');
}

/** Chooses an action of a message: from its menu, on the phone from the sheet of a long press. */
export async function act(page: Page, text: string, action: string): Promise<void> {
  const row = message(page, text).last();
  await expect(row).toHaveAttribute('data-message', /^\d+$/);
  await row.scrollIntoViewIfNeeded();
  if (isPhone(page)) {
    const sheet = page.getByRole('dialog', { name: 'Message' });
    await longPress(page, row, sheet);
    await sheet.getByRole('button', { name: action, exact: true }).click();
    await expect(sheet).toBeHidden();
  } else {
    await row.click({ button: 'right', position: { x: 100, y: 8 } });
    await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click();
  }
}

/** Posts through REST; gives the message's id. */
export async function post(
  request: APIRequestContext,
  who: Person,
  channelId: string,
  content: string,
): Promise<string> {
  const path = `/channels/${channelId}/messages`;
  return (await ask<{ id: string }>(request, 'POST', path, who, { content })).id;
}
