import { expect, test } from '@playwright/test';
import { expectAccessible, founded, guild, isPhone, signIn } from './support/world';

test('the switcher goes where a few letters lead', async ({ page, request }) => {
  const { owner, id, channelId } = await founded(request);
  const second = await guild(request, owner, 'Tidewater');
  await signIn(page, owner);
  await page.goto(`/channels/${id}/${channelId}`);
  await expect(page).toHaveTitle(/Low Light/);
  const switcher = page.getByRole('dialog', { name: 'Go to' });
  if (isPhone(page)) {
    await page.getByRole('button', { name: 'Channels', exact: true }).click();
    await page.getByRole('button', { name: 'Go to' }).click();
  } else await page.keyboard.press('Control+k');
  await expect(switcher).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('tidew');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/channels/${second.id}`));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>short');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the arrows walk the members, and Enter opens their card', async ({ page, request }) => {
  test.skip(isPhone(page), 'a phone has no arrows');
  const { owner, id, channelId } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/channels/${id}/${channelId}`);
  const list = page.getByRole('region', { name: 'Members' });
  await expect(list.getByRole('button', { name: owner.name })).toBeVisible();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: `About ${owner.name}` });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});
