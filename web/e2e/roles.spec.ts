import { expect, test } from '@playwright/test';
import { drag } from './support/touch';
import { ask, expectAccessible, foundedByTwo, isPhone, signIn } from './support/world';

interface Role {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly permissions: string;
  readonly unicode_emoji: string | null;
  readonly colors: { readonly primary_color: number };
}

test('a role is made, dressed, empowered and given', async ({ page, request }) => {
  const { owner, kofi, id } = await foundedByTwo(request);
  const roles = () => ask<Role[]>(request, 'GET', `/guilds/${id}/roles`, owner);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/roles`);
  await page.getByRole('button', { name: 'New role' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Keepers');
  await page.getByRole('button', { name: '#5b9ee5' }).click();
  await page.getByRole('switch', { name: 'Show its members apart' }).click();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Permissions' }).click();
  await expect(page.getByRole('tab', { name: 'Look' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Keepers' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  expect((await roles()).find((it) => it.name === 'Keepers')?.colors.primary_color).toBe(0x5b9ee5);

  await page.getByRole('tab', { name: 'Permissions' }).click();
  await page.getByRole('searchbox', { name: 'Find a permission' }).fill('kick');
  const kick = page.getByRole('listitem').filter({ hasText: 'Kick members' });
  await expect(kick).toContainText('Denied by Everyone');
  await kick.getByRole('radio', { name: 'Allow' }).click();
  await expect(kick).toContainText('Allowed here');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  expect((await roles()).find((it) => it.name === 'Keepers')?.permissions).toBe('2');

  await page.getByRole('tab', { name: /^Members/ }).click();
  await page.getByRole('button', { name: 'Add members' }).click();
  await page.getByRole('checkbox', { name: /Kofi/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add 1 member' }).click();
  await expect(page.getByRole('button', { name: 'Take it from Kofi' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Members · 1' })).toBeVisible();
  const member = await ask<{ roles: string[] }>(
    request,
    'GET',
    `/guilds/${id}/members/${kofi.id}`,
    owner,
  );
  expect(member.roles).toHaveLength(1);
});

test('roles are put into another order, which is kept, and deleted', async ({ page, request }) => {
  const { owner, id } = await foundedByTwo(request);
  for (const name of ['High', 'Middle', 'Low']) {
    await ask(request, 'POST', `/guilds/${id}/roles`, owner, { name });
  }
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/roles`);
  const list = page.getByRole('region', { name: 'Roles' });
  const row = (name: string) => list.getByRole('link', { name: new RegExp(`^${name}`) });
  const names = () =>
    list
      .getByRole('link')
      .evaluateAll((all) => all.map((it) => (it.ariaLabel ?? '').split(',')[0]));
  await expect.poll(names).toEqual(['High', 'Middle', 'Low', 'Everyone']);
  await drag(page, row('Low'), row('High'), page.getByRole('menu'));
  await expect.poll(names).toEqual(['Low', 'High', 'Middle', 'Everyone']);
  await page.reload();
  await expect.poll(names).toEqual(['Low', 'High', 'Middle', 'Everyone']);

  await row('Middle').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect.poll(names).toEqual(['Low', 'Middle', 'High', 'Everyone']);

  await row('High').click();
  await page.getByRole('button', { name: 'Delete role' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete role' }).click();
  if (isPhone(page)) await page.getByRole('button', { name: 'All roles' }).click();
  await expect.poll(names).toEqual(['Low', 'Middle', 'Everyone']);
});

test('an overwrite is set in a channel, and its effect told', async ({ page, request }) => {
  const { owner, id, channelId } = await foundedByTwo(request);
  const role = await ask<Role>(request, 'POST', `/guilds/${id}/roles`, owner, { name: 'Quiet' });
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/roles/${role.id}/permissions`);
  await page.getByRole('button', { name: 'Another place' }).click();
  await page.getByRole('menuitem', { name: 'general', exact: true }).click();
  const write = page.getByRole('listitem').filter({ hasText: 'Write messages' });
  await expect(write).toContainText('Allowed by Everyone');
  await write.getByRole('radio', { name: 'Deny' }).click();
  await expect(write).toContainText('Denied here');
  await expect(page.getByRole('listitem').filter({ hasText: 'Attach files' })).toContainText(
    'Denied: cannot write',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  const channel = await ask<{ permission_overwrites: { id: string; deny: string }[] }>(
    request,
    'GET',
    `/channels/${channelId}`,
    owner,
  );
  expect(channel.permission_overwrites.find((it) => it.id === role.id)?.deny).toBe('2048');
});
