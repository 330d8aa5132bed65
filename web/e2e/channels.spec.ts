import { expect, test, type Page } from '@playwright/test';
import { openMenu } from './support/touch';
import { expectAccessible, founded, isPhone, signIn } from './support/world';

/** Goes where the channels are: on the phone they lie beside the conversation. */
async function toChannels(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'Channels', exact: true }).click();
}

test('channels are made, given a topic and slow mode, and deleted', async ({ page, request }) => {
  const { owner, id, channelId } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/channels/${id}/${channelId}`);
  await toChannels(page);
  await page.getByRole('button', { name: 'Low Light, menu' }).click();
  await page.getByRole('menuitem', { name: 'Create channel' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Deep Sky');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create channel' }).click();
  await expect(page.getByRole('log', { name: 'Messages in deep-sky' })).toBeVisible();
  await toChannels(page);
  const row = page.getByRole('link', { name: /deep-sky/ });
  await openMenu(page, row);
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Channel settings' }).click();
  await page.getByLabel('Topic').fill('Galaxies and nebulae');
  await page.getByLabel('Slow mode', { exact: true }).click();
  await page.getByRole('option', { name: '30 seconds' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  if (isPhone(page)) await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await row.click();
  await expect(page.getByRole('log').getByText('Galaxies and nebulae')).toBeVisible();
  await toChannels(page);
  await openMenu(page, row);
  await page.getByRole('menuitem', { name: 'Delete channel' }).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete channel' }).click();
  await expect(row).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/channels/${id}/${channelId}`));
});
