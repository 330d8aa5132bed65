import { expect, test } from '@playwright/test';
import { ask, expectAccessible, foundedByTwo, isPhone, signIn } from './support/world';

interface Channel {
  readonly id: string;
  readonly permission_overwrites: { readonly id: string; readonly deny: string }[];
}

test('a channel leaves the permissions of its category and comes back', async ({
  page,
  request,
}) => {
  const { owner, kofi, id } = await foundedByTwo(request);
  const make = (body: unknown) =>
    ask<Channel>(request, 'POST', `/guilds/${id}/channels`, owner, body);
  const category = await make({
    name: 'Observing',
    type: 4,
    permission_overwrites: [{ id, type: 0, deny: '2048' }],
  });
  const room = await make({ name: 'deep-sky', parent_id: category.id });
  const saved = () => ask<Channel>(request, 'GET', `/channels/${room.id}`, owner);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/channels/${room.id}/settings/permissions`);
  await expect(page.getByText('In sync with Observing')).toBeVisible();
  await page.getByRole('button', { name: 'Add a role or member' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Kofi/ }).click();
  const write = page.getByRole('listitem').filter({ hasText: 'Write messages' });
  await expect(write).toContainText('Denied by Everyone in Observing');
  await write.getByRole('radio', { name: 'Allow' }).click();
  await expect(write).toContainText('Allowed here');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await expectAccessible(page);
  expect((await saved()).permission_overwrites.map((it) => it.id).sort()).toEqual(
    [id, kofi.id].sort(),
  );
  if (isPhone(page)) await page.getByRole('button', { name: 'All permissions' }).click();
  await expect(page.getByText('Differs from Observing')).toBeVisible();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('In sync with Observing')).toBeVisible();
  expect((await saved()).permission_overwrites.map((it) => it.id)).toEqual([id]);
});
