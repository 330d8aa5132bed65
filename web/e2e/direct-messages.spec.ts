import { expect, test, type Locator, type Page } from '@playwright/test';
import { act, field, message, say } from './support/talk';
import { ask, expectAccessible, foundedByTwo, isPhone, join, person, visit } from './support/world';

/** The list of conversations; on the phone it is the left pane. */
function conversations(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages', exact: true });
}

function row(page: Page, name: RegExp): Locator {
  return conversations(page).getByRole('link', { name });
}

/** To the list, from a conversation. */
async function toList(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'Messages' }).click();
}

async function menu(page: Page, of: Locator, action: string): Promise<void> {
  await of.dispatchEvent('contextmenu', { clientX: 120, clientY: 240 });
  await page.getByRole('menuitem', { name: action }).click();
}

async function choose(page: Page, ...names: string[]): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  for (const name of names) {
    await dialog.getByRole('searchbox').fill(name);
    const found = dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    await found.click();
    await expect(found).toBeChecked();
  }
  return dialog;
}

test('a message reaches the other at once, and a closed conversation opens again', async ({
  page,
  request,
  browser,
}) => {
  const { owner, kofi } = await foundedByTwo(request);
  const other = await visit(browser, '/channels/@me', kofi, page.context());
  await expect(conversations(other)).toContainText('Nobody yet');
  const mine = await visit(browser, '/channels/@me', owner, page.context());
  await conversations(mine).getByRole('button', { name: 'New message' }).click();
  const dialog = await choose(mine, 'Kofi');
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Write' }).click();
  await expect(field(mine)).toBeVisible();
  await expect(mine.getByRole('heading', { name: 'Kofi' }).first()).toBeVisible();
  await say(mine, 'Are you there?');

  await expect(row(other, /^Sanne, 1 unread message$/)).toBeVisible();
  await expect(other.getByRole('list', { name: 'Unread messages' })).toBeVisible();
  await row(other, /^Sanne/).click();
  await expect(message(other, 'Are you there?')).toBeVisible();
  await act(other, 'Are you there?', 'Reply');
  await say(other, 'I am');
  await expect(message(mine, 'I am')).toBeVisible();
  await expectAccessible(other);
  await act(other, 'I am', 'Edit');
  await other.getByRole('textbox', { name: 'Edit message' }).fill('I am in');
  if (isPhone(other)) await other.getByRole('button', { name: 'Save' }).click();
  else await other.getByRole('textbox', { name: 'Edit message' }).press('Enter');
  await expect(message(mine, 'I am in')).toContainText('edited');
  await act(other, 'I am in', 'Delete');
  await other.getByRole('alertdialog').getByRole('button', { name: 'Delete message' }).click();
  await expect(message(mine, 'I am in')).toHaveCount(0);
  await toList(other);
  await expect(row(other, /^Sanne$/)).toBeVisible();
  await expect(other.getByRole('list', { name: 'Unread messages' })).toBeHidden();

  await menu(other, row(other, /^Sanne/), 'Close conversation');
  await expect(row(other, /^Sanne/)).toBeHidden();
  await expect(other).toHaveURL(/@me$/);
  await say(mine, 'Hello again');
  await expect(row(other, /^Sanne, 1 unread message$/)).toBeVisible();
});

test('a group is made, named, joined and left', async ({ page, request, browser }) => {
  const { owner, kofi, channelId } = await foundedByTwo(request);
  const mira = await person(request, 'Mira');
  const tomasz = await person(request, 'Tomasz');
  for (const newcomer of [mira, tomasz]) await join(request, owner, channelId, newcomer);
  const other = await visit(browser, '/channels/@me', kofi, page.context());
  await expect(conversations(other)).toBeVisible();
  const mine = await visit(browser, '/channels/@me', owner, page.context());
  await conversations(mine).getByRole('button', { name: 'New message' }).click();
  const dialog = await choose(mine, 'Kofi', 'Mira');
  await dialog.getByRole('button', { name: 'Make a group' }).click();
  await expect(field(mine)).toBeVisible();
  await expect(row(other, /Mira/)).toBeVisible();

  await mine.getByRole('button', { name: 'Name and picture' }).click();
  await mine.getByRole('textbox', { name: 'Name of the group' }).fill('Roof motor rescue');
  await expectAccessible(mine);
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(row(other, /^Roof motor rescue/)).toBeVisible();
  await expect(mine.getByText('called the group')).toBeVisible();

  await mine.getByRole('button', { name: 'Add people' }).first().click();
  const adding = await choose(mine, 'Tomasz');
  await adding.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(mine.getByText('added Tomasz to the group')).toBeVisible();
  const channels = await ask<readonly { name: string }[]>(
    request,
    'GET',
    '/users/@me/channels',
    tomasz,
  );
  expect(channels.map((it) => it.name)).toEqual(['Roof motor rescue']);

  const members = mine.getByRole('region', { name: 'Members' });
  if (!(await members.isVisible())) await mine.getByRole('button', { name: 'Members' }).click();
  await members.getByRole('button', { name: /^Tomasz/ }).click();
  await mine.getByRole('menuitem', { name: 'Remove from group' }).click();
  await expect(members.getByRole('button', { name: /^Tomasz/ })).toBeHidden();

  await menu(other, row(other, /^Roof motor rescue/), 'Leave group');
  await other.getByRole('alertdialog').getByRole('button', { name: 'Leave group' }).click();
  await expect(row(other, /^Roof motor rescue/)).toBeHidden();
  await expect(members.getByRole('button', { name: /^Kofi/ })).toBeHidden();
});

test('a conversation opens from a card, and is found by the switcher', async ({
  page,
  request,
  browser,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'Good evening' });
  const mine = await visit(browser, `/channels/${id}/${channelId}`, owner, page.context());
  await message(mine, 'Good evening').getByRole('button', { name: 'Kofi', exact: true }).click();
  const card = mine.getByRole('dialog', { name: 'About Kofi' });
  await card.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(mine).toHaveURL(/@me\/\d+$/);
  await say(mine, 'Good evening to you');
  await expect(message(mine, 'Good evening to you')).toBeVisible();
  if (isPhone(mine)) return;
  await mine.goto(`/channels/${id}/${channelId}`);
  await expect(field(mine)).toBeVisible();
  await mine.keyboard.press('Control+k');
  await mine.getByRole('combobox').fill('@kof');
  await mine.getByRole('option', { name: /Kofi/ }).click();
  await expect(message(mine, 'Good evening to you')).toBeVisible();
});
