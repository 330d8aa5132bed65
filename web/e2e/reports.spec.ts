import { expect, test } from '@playwright/test';
import { act, message, post } from './support/talk';
import { ask, expectAccessible, foundedByTwo, join, person, signIn, visit } from './support/world';

test('a message is reported; a moderator sees it at once and deletes it', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  const mira = await person(request, 'Mira');
  await join(request, owner, channelId, mira);
  await post(request, mira, channelId, 'What is this?');
  await post(request, kofi, channelId, 'Buy a lens');
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/reports`);
  await expect(page.getByText(/Nobody has reported anything/)).toBeVisible();

  const other = await visit(browser, `/channels/${id}/${channelId}`, mira, context);
  await expect(message(other, 'Buy a lens')).toBeVisible();
  await act(other, 'Buy a lens', 'Report');
  const dialog = other.getByRole('dialog', { name: 'Report this message' });
  await expect(dialog.getByText('Buy a lens')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send report' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Spam or adverts' }).click();
  await dialog.getByLabel('In your own words').fill('Every day the same.');
  await expectAccessible(other);
  await dialog.getByRole('button', { name: 'Send report' }).click();
  const thanks = other.getByRole('dialog', { name: 'Thank you' });
  await expect(thanks).toContainText('The moderators of Low Light have your report');
  await thanks.getByRole('button', { name: 'Done' }).click();
  await expect(thanks).toBeHidden();

  const card = page.getByRole('article', { name: 'Report about Kofi' });
  await expect(card).toContainText('1 report');
  await expect(card).toContainText('Every day the same.');
  await card.getByText('The talk around it').click();
  await expect(card.getByRole('list', { name: 'Messages' })).toContainText('What is this?');
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Delete message' }).click();
  await expect(card).toBeHidden();
  await expect(message(other, 'Buy a lens')).toBeHidden();
  await page.getByRole('combobox', { name: 'Which reports' }).click();
  await page.getByRole('option', { name: 'Resolved' }).click();
  await expect(card).toContainText('Message deleted by you');
});

test(
  'a member is reported from their card, and banned from the queue',
  { tag: '@once' },
  async ({ page, request, browser, context }) => {
    const { owner, kofi, id, channelId } = await foundedByTwo(request);
    const mira = await person(request, 'Mira');
    await join(request, owner, channelId, mira);
    await post(request, owner, channelId, `Welcome <@${kofi.id}>`);
    const other = await visit(browser, `/channels/${id}/${channelId}`, mira, context);
    await message(other, 'Welcome').getByRole('button', { name: '@Kofi' }).click();
    const about = other.getByRole('dialog', { name: 'About Kofi' });
    await about.getByRole('button', { name: 'Report to the moderators' }).click();
    const dialog = other.getByRole('dialog', { name: 'Report Kofi' });
    await dialog.getByRole('radio', { name: 'Hate' }).click();
    await dialog.getByRole('button', { name: 'Send report' }).click();
    await expect(other.getByRole('dialog', { name: 'Thank you' })).toBeVisible();

    await signIn(page, owner);
    await page.goto(`/guilds/${id}/settings/reports`);
    const card = page.getByRole('article', { name: 'Report about Kofi' });
    await expect(card).toContainText('The person');
    await card.getByRole('button', { name: 'Ban' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ban' }).click();
    await expect(page.getByText(/Nobody has reported anything/)).toBeVisible();
    await ask(request, 'GET', `/guilds/${id}/bans/${kofi.id}`, owner);
  },
);
