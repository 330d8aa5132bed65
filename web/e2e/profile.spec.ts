import { expect, test } from '@playwright/test';
import { enter, hall, message, post } from './support/talk';
import { expectAccessible, isPhone } from './support/world';

test('a card opens from a message: by picture, name, mention and key', async ({
  page,
  request,
  browser,
}) => {
  const at = await hall(request);
  await post(request, at.kofi, at.channelId, `Ask <@${at.ines.id}> about it`);
  const ines = await enter(browser, page, at, at.ines);
  const said = message(ines, 'about it');
  const card = ines.getByRole('dialog', { name: 'About Kofi Mensah' });
  await said.getByRole('button', { name: 'Kofi Mensah', exact: true }).click();
  await expect(card.getByText(`@${at.kofi.username}`)).toBeVisible();
  await expect(card.getByRole('group', { name: 'Actions' })).toBeVisible();
  await expectAccessible(ines);
  await ines.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await said.getByRole('button', { name: 'About Kofi Mensah' }).click();
  await expect(card).toBeVisible();
  await ines.keyboard.press('Escape');
  await said.getByRole('button', { name: '@Ines Duarte' }).click();
  await expect(ines.getByRole('dialog', { name: 'About Ines Duarte' })).toBeVisible();
  await ines.keyboard.press('Escape');
  if (isPhone(page)) return;
  await said.focus();
  await ines.keyboard.press('p');
  await expect(card).toBeVisible();
});

test('a note about somebody is kept, for oneself', async ({ page, request, browser }) => {
  const at = await hall(request);
  await post(request, at.kofi, at.channelId, 'The tide is low');
  const ines = await enter(browser, page, at, at.ines);
  const open = () =>
    message(ines, 'The tide is low')
      .getByRole('button', { name: 'Kofi Mensah', exact: true })
      .click();
  const note = ines.getByRole('textbox', { name: 'Note' });
  await open();
  await note.fill('Lends books');
  const kept = ines.waitForResponse(
    (it) => it.url().includes('/notes/') && it.request().method() === 'PUT',
  );
  await note.press('Enter');
  expect((await kept).ok()).toBe(true);
  await expectAccessible(ines);
  await ines.reload();
  await open();
  await expect(note).toHaveValue('Lends books');
});
