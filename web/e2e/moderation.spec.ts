import { expect, test } from '@playwright/test';
import { ask, expectAccessible, foundedByTwo, join, person, signIn, visit } from './support/world';

test('members are found, and given a role together', async ({ page, request }) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  const mira = await person(request, 'Mira');
  await join(request, owner, channelId, mira);
  const role = await ask<{ id: string }>(request, 'POST', `/guilds/${id}/roles`, owner, {
    name: 'Keepers',
  });
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/members`);
  const rows = page.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Mira');
  await page.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Oldest first' }).click();
  await expect(rows.first()).toContainText('Sanne');
  await page.getByRole('checkbox', { name: 'Choose Kofi' }).click();
  await page.getByRole('checkbox', { name: 'Choose Mira' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Give a role' }).click();
  await page.getByRole('menuitem', { name: 'Keepers' }).click();
  await expect(page.getByText('2 members got Keepers')).toBeVisible();
  await page.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Keepers' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Find a member' }).fill('kof');
  await expect(rows).toHaveCount(1);

  await rows.first().getByRole('button', { name: /^Kofi/ }).click();
  const card = page.getByRole('dialog', { name: 'About Kofi' });
  await expect(card.getByRole('list', { name: 'Roles of Kofi' })).toContainText('Keepers');
  await expect(card.getByText('Guilds in common')).toBeVisible();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Take Keepers from Kofi' }).click();
  await expect(card.getByRole('list', { name: 'Roles of Kofi' })).toContainText('None');
  const member = await ask<{ roles: string[] }>(
    request,
    'GET',
    `/guilds/${id}/members/${kofi.id}`,
    owner,
  );
  expect(member.roles).not.toContain(role.id);
});

test('a member is timed out, banned, and let in again; the log tells it', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  await ask(request, 'POST', `/channels/${channelId}/messages`, kofi, { content: 'Buy a lens' });
  const other = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
  await expect(other.getByText('Buy a lens')).toBeVisible();
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/members`);
  await page.getByRole('button', { name: 'What to do with Kofi' }).click();
  await page.getByRole('menuitem', { name: 'Time out' }).click();
  await page.getByLabel('Reason').fill('adverts');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Time out' }).click();
  await expect(other.getByText(/You are timed out for \d+ minutes/)).toBeVisible();

  await page.getByRole('button', { name: 'What to do with Kofi' }).click();
  await page.getByRole('menuitem', { name: 'Ban from guild' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('combobox', { name: 'Delete their messages' }).click();
  await page.getByRole('option', { name: 'Of the last hour' }).click();
  await asked.getByLabel('Reason').fill('adverts again');
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Ban' }).click();
  await expect(other).toHaveURL(/\/channels\/@me/);
  await other.context().close();
  const messages = await ask<{ content: string }[]>(
    request,
    'GET',
    `/channels/${channelId}/messages`,
    owner,
  );
  expect(messages.map((it) => it.content)).not.toContain('Buy a lens');

  await page.goto(`/guilds/${id}/settings/bans`);
  await expect(page.getByText('adverts again')).toBeVisible();
  await page.getByRole('button', { name: 'Lift the ban of Kofi' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lift ban' }).click();
  await expect(page.getByText('Nobody is banned.')).toBeVisible();

  await page.goto(`/guilds/${id}/settings/audit-log`);
  const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem');
  await expect(entries.first()).toContainText('Sanne lifted the ban of Kofi');
  await expect(entries.filter({ hasText: 'adverts again' })).toContainText('banned Kofi');
  // What happens meanwhile is there at once, and in words.
  await ask(request, 'PATCH', `/guilds/${id}`, owner, { verification_level: 1 });
  await expect(entries.first()).toContainText('changed the guild');
  await entries.first().getByText('What changed').click();
  await expect(entries.first()).toContainText('Verification level');
  await expect(entries.first()).toContainText('None → Low');
  await page.getByRole('button', { name: 'By whom: By anyone' }).click();
  await page.getByRole('searchbox', { name: 'Find a member' }).fill('san');
  await page.getByRole('button', { name: /^Sanne/ }).click();
  await expect(page.getByRole('button', { name: 'By whom: Sanne' })).toBeVisible();
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Member banned' }).click();
  await expect(entries).toHaveCount(1);
  await expectAccessible(page);
});

test('several members are banned together', { tag: '@once' }, async ({ page, request }) => {
  const { owner, id, channelId } = await foundedByTwo(request);
  await join(request, owner, channelId, await person(request, 'Mira'));
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/members`);
  const rows = page.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Choose Kofi' }).click();
  await page.getByRole('checkbox', { name: 'Choose Mira' }).click();
  await page
    .getByRole('group', { name: 'The chosen' })
    .getByRole('button', { name: 'Ban' })
    .click();
  const dialog = page.getByRole('alertdialog', { name: 'Ban 2 members?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ban' }).click();
  await expect(page.getByText('2 are banned.')).toBeVisible();
  await expect(rows).toHaveCount(1);
  const bans = await ask<unknown[]>(request, 'GET', `/guilds/${id}/bans`, owner);
  expect(bans).toHaveLength(2);
});
