import { expect, test } from '@playwright/test';
import {
  ask,
  expectAccessible,
  founded,
  isPhone,
  join,
  person,
  signIn,
  visit,
} from './support/world';

test('rules are written, put in order, and accepted by a newcomer', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, id, channelId } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/rules`);
  for (const [at, text] of ['No adverts', 'Be kind'].entries()) {
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('textbox', { name: `Rule ${at + 1}` }).fill(text);
  }
  await page.getByRole('button', { name: 'Move rule 2', exact: true }).press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Rule 1' })).toHaveValue('Be kind');
  await page.getByRole('switch', { name: /accept the rules/ }).click();
  await page.getByLabel('A few words').fill('We are a small house.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();

  const kofi = await person(request, 'Kofi');
  await join(request, owner, channelId, kofi);
  const other = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
  const field = other.getByRole('textbox', { name: /^Message/ });
  await expect(other.getByText('once you have accepted the rules')).toBeVisible();
  await expect(field).toHaveCount(0);
  await other.getByRole('button', { name: 'Read the rules' }).click();
  const rules = other.getByRole('dialog', { name: 'Rules of Low Light' });
  await expect(rules.getByRole('listitem')).toHaveText(['1.Be kind', '2.No adverts']);
  await expect(rules.getByText('We are a small house.')).toBeVisible();
  const accept = rules.getByRole('button', { name: 'Accept the rules' });
  await expect(accept).toBeDisabled();
  await rules.getByRole('checkbox').click();
  await expectAccessible(other);
  await accept.click();
  await expect(rules).toBeHidden();
  await expect(field).toBeVisible();
});

test('newcomers are shown where to begin, once', async ({ page, request, browser, context }) => {
  const { owner, id, channelId } = await founded(request);
  await ask(request, 'POST', `/guilds/${id}/channels`, owner, { name: 'darkroom' });
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/welcome`);
  await page.getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('combobox', { name: 'Channel' }).click();
  await page.getByRole('option', { name: '# darkroom' }).click();
  await page.getByRole('textbox', { name: 'Words for # darkroom' }).fill('Ask about film');
  await page.getByRole('button', { name: 'Emoji' }).click();
  await page.getByRole('textbox', { name: 'Search emoji' }).fill('crescent');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Search emoji' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove the emoji of # darkroom' })).toBeVisible();
  await page.getByRole('switch', { name: /where to begin/ }).click();
  await page.getByLabel('A few words').fill('Good light to you.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();

  const kofi = await person(request, 'Kofi');
  await join(request, owner, channelId, kofi);
  const other = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
  const welcome = other.getByRole('dialog', { name: 'Welcome to Low Light' });
  await expect(welcome.getByText('Good light to you.')).toBeVisible();
  await expectAccessible(other);
  await welcome.getByRole('button', { name: /Ask about film/ }).click();
  await expect(other.getByRole('textbox', { name: 'Message #darkroom' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('textbox', { name: /^Message/ })).toBeVisible();
  await expect(welcome).toHaveCount(0);
  if (isPhone(other)) await other.getByRole('button', { name: 'Channels', exact: true }).click();
  await other.getByRole('button', { name: 'Low Light, menu' }).click();
  await other.getByRole('menuitem', { name: 'Where to begin' }).click();
  await expect(welcome).toBeVisible();
});
