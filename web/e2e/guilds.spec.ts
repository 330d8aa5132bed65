import { expect, test } from '@playwright/test';
import {
  ask,
  expectAccessible,
  founded,
  foundedByTwo,
  freshUsername,
  goodPassword,
  isPhone,
  person,
  signIn,
  visit,
} from './support/world';

test('from a name to a guild to a second person inside', async ({
  page,
  request,
  browser,
  context,
}) => {
  const owner = await person(request, 'Sanne');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, owner);
  await page.goto('/channels/@me');
  await page.getByRole('button', { name: 'Add a guild' }).click();
  await page.getByLabel('What is it called?').fill('Fernweh Radio');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'Fernweh Radio is open' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeEnabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/invite/');

  const stranger = await visit(browser, link, null, context);
  await expect(stranger.getByRole('heading', { name: 'Fernweh Radio' })).toBeVisible();
  await expect(stranger.getByText('Sanne invites you to')).toBeVisible();
  await expect(stranger.getByText('1 member')).toBeVisible();
  await expectAccessible(stranger);
  await stranger.getByLabel('Username').fill(freshUsername('noor'));
  await stranger.getByLabel('Password', { exact: true }).fill(goodPassword);
  await stranger.getByRole('button', { name: 'Come in' }).click();
  await expect(stranger).toHaveURL(/\/channels\/\d+\/\d+/);
  await expect(stranger).toHaveTitle(/Fernweh Radio|general/);
  await stranger.context().close();
});

test('the rooms of a plan are laid out', { tag: '@once' }, async ({ page, request }) => {
  const { owner, id } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/start`);
  await page.getByRole('button', { name: 'Game night' }).click();
  await page.getByRole('button', { name: 'Build these rooms' }).click();
  await expect(page.getByRole('button', { name: 'Build these rooms' })).toBeHidden();
  const channels = await ask<{ name: string; parent_id: string | null }[]>(
    request,
    'GET',
    `/guilds/${id}/channels`,
    owner,
  );
  expect(channels.map((it) => it.name)).toEqual(
    expect.arrayContaining(['Game night', 'who-plays', 'Table one']),
  );
  expect(channels.find((it) => it.name === 'who-plays')?.parent_id).toBeTruthy();
});

test(
  'one who is signed in joins at once; a dead link says so',
  { tag: '@once' },
  async ({ page, request }) => {
    const { owner, channelId } = await founded(request);
    const kofi = await person(request, 'Kofi');
    const { code } = await ask<{ code: string }>(
      request,
      'POST',
      `/channels/${channelId}/invites`,
      owner,
      { max_uses: 1 },
    );
    await signIn(page, kofi);
    await page.goto('/invite/nosuchcode');
    await expect(page.getByRole('heading', { name: 'This invite leads nowhere' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/invite/${code}`);
    await page.getByRole('button', { name: 'Join Low Light' }).click();
    await expect(page).toHaveURL(new RegExp(`/channels/\\d+/${channelId}`));
    await page.goto(`/invite/${code}`);
    await expect(page.getByRole('heading', { name: 'This invite leads nowhere' })).toBeVisible();
  },
);

test('an invite is made with terms, listed and revoked', async ({ page, request }) => {
  const { owner, id } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/invites`);
  await page.getByRole('button', { name: 'New invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite people to Low Light' });
  await expect(dialog.getByLabel('Invite link')).toHaveValue(/\/invite\//);
  await dialog.getByLabel('How many may use it').click();
  await page.getByRole('option', { name: '5 people', exact: true }).click();
  await expect
    .poll(async () => {
      const all = await ask<{ max_uses: number }[]>(request, 'GET', `/guilds/${id}/invites`, owner);
      return all.some((it) => it.max_uses === 5);
    })
    .toBe(true);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('0 of 5 used')).toBeVisible();
  const rows = page.getByRole('button', { name: /^Revoke/ });
  const before = await rows.count();
  await rows.first().click();
  await expect(rows).toHaveCount(before - 1);
});

test(
  'a guild is renamed and the other browser sees it; a member is kicked',
  { tag: '@once' },
  async ({ page, request, browser, context }) => {
    const { owner, kofi, id, channelId } = await foundedByTwo(request);
    const other = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
    await expect(other).toHaveTitle(/Low Light/);
    await signIn(page, owner);
    await page.goto(`/guilds/${id}/settings/overview`);
    await page.getByLabel('Name', { exact: true }).fill('Brighter Light');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(other).toHaveTitle(/Brighter Light/);
    await page.goto(`/guilds/${id}/settings/members`);
    await page.getByRole('button', { name: 'What to do with Kofi' }).click();
    await page.getByRole('menuitem', { name: 'Kick from guild' }).click();
    await expectAccessible(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Kick' }).click();
    await expect(other).toHaveURL(/\/channels\/@me/);
    await other.context().close();
  },
);

test('a member leaves; the owner hands over and the new one deletes', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id } = await foundedByTwo(request);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/keys`);
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('radio', { name: /Kofi/ }).click();
  await page.getByLabel('Your password').fill(owner.password);
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText('The guild has a new owner')).toBeVisible();
  if (isPhone(page)) await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Leave guild' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave guild' }).click();
  await expect(page).toHaveURL(/\/channels\/@me/);

  const other = await visit(browser, `/guilds/${id}/settings/keys`, kofi, context);
  await other.getByRole('button', { name: 'Delete guild' }).click();
  const end = other.getByRole('dialog').getByRole('button', { name: 'Delete guild' });
  await expect(end).toBeDisabled();
  await other.getByLabel("Type the guild's name").fill('Low Light');
  await other.getByLabel('Your password').fill(kofi.password);
  await end.click();
  await expect(other).toHaveURL(/\/channels\/@me/);
  await other.context().close();
});
