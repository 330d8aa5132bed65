import { expect, test } from '@playwright/test';
import { act, enter, hall, message, post } from './support/talk';
import { openMenu } from './support/touch';
import { expectAccessible, isPhone } from './support/world';

test('several messages are chosen and deleted together', async ({ browser, page, request }) => {
  const at = await hall(request);
  for (const text of ['first', 'second', 'third']) await post(request, at.kofi, at.channelId, text);
  const kofi = await enter(browser, page, at, at.kofi);
  const ines = await enter(browser, page, at, at.ines);
  await act(ines, 'first', 'Choose several');
  await expect(ines.getByText('1 message chosen')).toBeVisible();
  const third = ines.getByRole('checkbox', { name: /third/ });
  await third.click();
  await expect(third).toBeChecked();
  await expect(ines.getByText('2 messages chosen')).toBeVisible();
  await expectAccessible(ines);
  await ines.getByRole('button', { name: 'Delete', exact: true }).click();
  const asked = ines.getByRole('alertdialog', { name: 'Delete 2 messages?' });
  await asked.getByRole('button', { name: 'Delete 2 messages' }).click();
  await expect(ines.getByRole('textbox', { name: /^Message/ })).toBeVisible();
  for (const one of [ines, kofi]) {
    await expect(message(one, 'second')).toBeVisible();
    await expect(message(one, 'first')).toHaveCount(0);
    await expect(message(one, 'third')).toHaveCount(0);
  }
});

test('the newest messages of a member are counted, and deleted', async ({
  browser,
  page,
  request,
}) => {
  const at = await hall(request);
  await post(request, at.ines, at.channelId, 'mine stays');
  for (const text of ['advert one', 'advert two']) await post(request, at.kofi, at.channelId, text);
  const ines = await enter(browser, page, at, at.ines);
  if (isPhone(ines)) await ines.getByRole('button', { name: 'Channels', exact: true }).click();
  const menu = await openMenu(ines, ines.getByRole('link', { name: /^general/ }));
  await menu.getByRole('menuitem', { name: 'Delete messages' }).click();
  const dialog = ines.getByRole('dialog', { name: 'Delete messages in #general' });
  await dialog.getByRole('button', { name: 'Of whom: Anyone' }).click();
  await ines.getByRole('searchbox', { name: 'Find a member' }).fill('kof');
  await ines.getByRole('button', { name: /^Kofi Mensah.*@/ }).click();
  // The word of his arrival is his, too.
  await expect(dialog.getByText(/3 messages go, the oldest from/)).toBeVisible();
  await expectAccessible(ines);
  await dialog.getByRole('button', { name: 'Delete 3 messages' }).click();
  await expect(dialog).toBeHidden();
  if (isPhone(ines)) await ines.getByRole('link', { name: /^general/ }).click();
  await expect(message(ines, 'mine stays')).toBeVisible();
  await expect(message(ines, 'advert')).toHaveCount(0);
});
