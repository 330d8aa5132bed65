import { expect, test } from '@playwright/test';
import { ask, expectAccessible, foundedByTwo, signIn } from './support/world';

test('the guild is seen with the eyes of a role, and left again', async ({ page, request }) => {
  const { owner, id, channelId } = await foundedByTwo(request);
  const role = await ask<{ id: string }>(request, 'POST', `/guilds/${id}/roles`, owner, {
    name: 'Newcomers',
    permissions: '0',
  });
  await ask(request, 'POST', `/guilds/${id}/channels`, owner, {
    name: 'keepers-only',
    permission_overwrites: [{ id, type: 0, deny: '1024' }],
  });
  await ask(request, 'PUT', `/channels/${channelId}/permissions/${role.id}`, owner, {
    type: 0,
    deny: '2048',
  });
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/roles`);
  const row = page.getByRole('link', { name: /^Newcomers/ });
  await row.click();
  await page.getByRole('button', { name: 'View as Newcomers' }).click();
  await expect(page.getByText('Seen as Newcomers')).toBeVisible();
  await expect(page.getByText('You cannot post here.')).toBeVisible();
  await expectAccessible(page);
  const channels = page.getByRole('navigation', { name: 'Channels of Low Light' });
  await expect(channels.getByRole('link', { name: /^general/ })).toBeVisible();
  await expect(channels.getByRole('link', { name: /^keepers-only/ })).toHaveCount(0);
  // Another channel that opens to everybody is seen at once.
  await ask(request, 'POST', `/guilds/${id}/channels`, owner, { name: 'lately' });
  await expect(channels.getByRole('link', { name: /^lately/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back to yourself' }).click();
  await expect(channels.getByRole('link', { name: /^keepers-only/ })).toBeVisible();
  await expect(page.getByText('Seen as Newcomers')).toBeHidden();
});

test(
  'the guild is seen with the eyes of a member; settings leave the banner free',
  { tag: '@once' },
  async ({ page, request }) => {
    const { owner, kofi, id, channelId } = await foundedByTwo(request);
    await ask(request, 'PUT', `/channels/${channelId}/permissions/${kofi.id}`, owner, {
      type: 1,
      deny: '2048',
    });
    await signIn(page, owner);
    await page.goto(`/guilds/${id}/settings/members`);
    await page.getByRole('button', { name: 'What to do with Kofi' }).click();
    await page.getByRole('menuitem', { name: 'View as this member' }).click();
    await expect(page.getByText('Seen as Kofi')).toBeVisible();
    await expect(page.getByText('You cannot post here.')).toBeVisible();
    // Kofi may not change the guild: nothing in its menu offers that.
    await page.getByRole('button', { name: 'Low Light, menu' }).click();
    await expect(page.getByRole('menuitem', { name: 'Leave guild' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Guild settings' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/guilds/${id}/settings/members`);
    const layer = page.getByRole('dialog', { name: 'Guild settings' });
    await expect(layer.getByText('Seen as Kofi')).toBeVisible();
    await expectAccessible(page);
    await layer.getByRole('button', { name: 'Back to yourself' }).click();
    await expect(page.getByText('Seen as Kofi')).toBeHidden();
  },
);
