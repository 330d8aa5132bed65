import { expect, test, type Page } from '@playwright/test';
import {
  ask,
  expectAccessible,
  foundedByTwo,
  isPhone,
  person,
  signIn,
  visit,
} from './support/world';

const friendsPath = '/channels/@me/friends';

const row = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

async function openTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Chooses one's own status, where the size at hand has it. */
async function chooseStatus(page: Page, name: string): Promise<void> {
  await page.goto('/settings/privacy');
  await page.getByRole('combobox', { name: 'Status' }).click();
  const kept = page.waitForResponse(
    (it) => it.request().method() === 'PATCH' && it.url().endsWith('/users/@me/settings'),
  );
  await page.getByRole('option', { name, exact: true }).click();
  await kept;
}

test('two become friends, see each other, and one blocks the other', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  await signIn(page, owner);
  await page.goto(friendsPath);
  await expect(page.getByText('None of your friends is online.')).toBeVisible();
  const other = await visit(browser, friendsPath, kofi, context);
  await expect(other.getByText('None of your friends is online.')).toBeVisible();

  // Asked by name; the other is told at once, wherever they are.
  await page.getByRole('button', { name: 'Add friend' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add friend' });
  await dialog.getByLabel('Username').fill('nobody.of.that.name');
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await expect(dialog.getByText('Nobody has this username.')).toBeVisible();
  await dialog.getByLabel('Username').fill(`@${kofi.username}`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await expect(dialog).toBeHidden();
  await openTab(page, 'Pending');
  await expect(row(page, 'Kofi')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Friends, 1 request' }).first()).toBeVisible();
  await expect(other.getByRole('region', { name: 'Wants to be friends' })).toContainText('Sanne');
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Accept Sanne' }).click();

  // Both see the other, and what the other says of themselves.
  await openTab(page, /^Online/);
  await expect(row(page, 'Kofi')).toContainText('online');
  await expect(row(other, 'Sanne')).toContainText('online');
  await chooseStatus(other, 'Idle');
  await expect(row(page, 'Kofi')).toContainText('idle');
  await chooseStatus(other, 'Invisible');
  await expect(row(page, 'Kofi')).toBeHidden();
  await openTab(page, /^All/);
  await expect(row(page, 'Kofi')).toContainText('offline');
  await page.getByRole('button', { name: 'Message Kofi' }).click();
  await expect(page).toHaveURL(/@me\/\d+$/);
  await page.goto(friendsPath);
  await openTab(page, /^All/);
  await expectAccessible(page);

  // A name of one's own, found by search.
  await page.getByRole('button', { name: 'More about Kofi' }).click();
  await page.getByRole('menuitem', { name: 'Friend nickname' }).click();
  await page.getByRole('dialog').getByLabel('Nickname').fill('Brother');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('searchbox', { name: 'Find a friend' }).fill('broth');
  await expect(row(page, 'Brother')).toBeVisible();

  // Blocked: no friend any more, and what they write is folded away.
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'First words' });
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'Second words' });
  await page.getByRole('button', { name: 'More about Brother' }).click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
  await expect(row(page, 'Brother')).toBeHidden();
  await other.goto(friendsPath);
  await openTab(other, /^All/);
  await expect(other.getByText('You have no friends here yet.')).toBeVisible();
  await page.goto(`/channels/${id}/${channelId}`);
  const log = page.getByRole('log');
  await expect(log.getByText('2 blocked messages')).toBeVisible();
  await expect(log.getByText('First words')).toBeHidden();
  await expectAccessible(page);
  await log.getByRole('button', { name: 'Show 2 blocked messages' }).click();
  await expect(log.getByText('Second words')).toBeVisible();
  await log.getByRole('button', { name: 'Fold 2 blocked messages' }).click();
  await expect(log.getByText('First words')).toBeHidden();
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'Third words' });
  await expect(log.getByText('3 blocked messages')).toBeVisible();

  // Another window of theirs lifts it, and this one shows everything again.
  const second = await visit(browser, friendsPath, owner, context);
  await openTab(second, 'Blocked');
  await second.getByRole('button', { name: 'Unblock Kofi' }).click();
  await expect(second.getByText('You have blocked nobody.')).toBeVisible();
  await expect(log.getByText('Third words')).toBeVisible();
  await second.context().close();
  await other.context().close();
});

test('a member is asked from the list of members and from their card', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'Good evening' });
  await signIn(page, owner);
  await page.goto(`/channels/${id}/${channelId}`);
  const other = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
  await expect(page.getByText('Good evening')).toBeVisible();
  await page.getByRole('button', { name: /Kofi/ }).first().click();
  const card = page.getByRole('dialog', { name: 'About Kofi' });
  await card.getByRole('button', { name: 'Add friend' }).click();
  await expect(card.getByRole('button', { name: 'Take back friend request' })).toBeVisible();
  await expectAccessible(page);

  if (isPhone(other)) await other.goto(friendsPath);
  else await other.getByRole('link', { name: 'Home, 1 request' }).click();
  await other.getByRole('button', { name: 'Decline Sanne' }).click();
  await expect(card.getByRole('button', { name: 'Add friend' })).toBeVisible();
  await other.context().close();
});

test('who may ask is chosen in the settings', async ({ page, request }) => {
  const owner = await person(request, 'Sanne');
  const stranger = await person(request, 'Mira');
  await signIn(page, owner);
  await page.goto('/settings/privacy');
  await page.getByRole('switch', { name: 'Everyone' }).click();
  await expect(page.getByRole('switch', { name: 'Everyone' })).not.toBeChecked();
  await expectAccessible(page);
  await expect
    .poll(async () => {
      const answer = await request.put(`/api/v10/users/@me/relationships/${owner.id}`, {
        headers: { Authorization: stranger.token },
        data: {},
      });
      return answer.status();
    })
    .toBe(403);
});
