import { expect, test } from '@playwright/test';
import { act, enter, field, hall, message, post, say, sendIt } from './support/talk';
import { ask, expectAccessible } from './support/world';

test('names and emoji are completed and sent as what they mean', async ({
  browser,
  page,
  request,
}) => {
  const at = await hall(request);
  await post(request, at.kofi, at.channelId, 'hello');
  const ines = await enter(browser, page, at, at.ines);
  const kofi = await enter(browser, page, at, at.kofi);
  await field(ines).pressSequentially('look, @kof');
  const list = ines.getByRole('listbox');
  await expect(list.getByRole('option').first()).toContainText('Kofi Mensah');
  await list.getByRole('option').first().click();
  await expect(field(ines)).toHaveValue(`look, @${at.kofi.username} `);
  await field(ines).pressSequentially(':telesc');
  await expect(list.getByRole('option').first()).toContainText('telescope');
  await field(ines).press('Tab');
  await field(ines).pressSequentially(':smile: #gen');
  await field(ines).press('Tab');
  await sendIt(ines);
  const row = message(kofi, 'look,');
  await expect(row).toContainText('@Kofi Mensah');
  await expect(row).toContainText('🔭');
  await expect(row).toContainText('😄');
  await expect(row.getByRole('link')).toHaveAttribute('href', at.path);
});

test('the picker finds emoji and puts them at the caret', async ({ browser, page, request }) => {
  const at = await hall(request);
  const ines = await enter(browser, page, at, at.ines);
  await field(ines).fill('to the ');
  await ines.getByRole('button', { name: 'Emoji' }).click();
  await ines.getByRole('textbox', { name: 'Search emoji' }).fill('crescent');
  await expect(ines.getByRole('gridcell').getByRole('button').first()).toBeVisible();
  await expectAccessible(ines);
  await ines.getByRole('textbox', { name: 'Search emoji' }).press('Enter');
  await expect(field(ines)).toHaveValue(/^to the \p{Extended_Pictographic}/u);
});

test(
  'a draft stays with its channel, and limits are shown',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    const ines = await enter(browser, page, at, at.ines);
    await field(ines).fill('half a thought');
    await ines.reload();
    await expect(field(ines)).toHaveValue('half a thought');
    await field(ines).fill('   \n ');
    await expect(ines.getByRole('button', { name: 'Send' })).toHaveCount(0);
    await field(ines).fill('😄'.repeat(2012));
    await expect(ines.getByLabel('-12 characters left')).toBeVisible();
    await expect(ines.getByRole('button', { name: 'Send' })).toBeDisabled();
    await field(ines).fill('😄'.repeat(30) + 'fits');
    await sendIt(ines);
    await expect(message(ines, 'fits')).toBeVisible();
  },
);

test(
  'slow mode counts down for those whom it binds',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    await ask(request, 'PATCH', `/channels/${at.channelId}`, at.ines, { rate_limit_per_user: 120 });
    const kofi = await enter(browser, page, at, at.kofi);
    await expect(kofi.getByText('Slow mode: one message every 120 s')).toBeVisible();
    await say(kofi, 'the one message');
    await expect(kofi.getByText(/Slow mode: 1[12]\d s/)).toBeVisible();
    await field(kofi).fill('the second');
    await expect(kofi.getByRole('button', { name: 'Send' })).toBeDisabled();
    const ines = await enter(browser, page, at, at.ines);
    await expect(ines.getByText(/Slow mode/)).toHaveCount(0);
  },
);

test('one who may not post is told so', { tag: '@once' }, async ({ browser, page, request }) => {
  const at = await hall(request);
  const kofi = await enter(browser, page, at, at.kofi);
  await ask(request, 'PUT', `/channels/${at.channelId}/permissions/${at.guildId}`, at.ines, {
    type: 0,
    allow: '0',
    deny: '2048',
  });
  await expect(kofi.getByText('You cannot post here.')).toBeVisible();
  await expect(field(kofi)).toHaveCount(0);
});

test(
  'messages are walked and worked with by keys',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    await post(request, at.kofi, at.channelId, 'older');
    await post(request, at.kofi, at.channelId, 'newer');
    const ines = await enter(browser, page, at, at.ines);
    await expect(message(ines, 'newer')).toBeVisible();
    await message(ines, 'newer').focus();
    await ines.keyboard.press('ArrowUp');
    await expect(message(ines, 'older')).toBeFocused();
    await ines.keyboard.press('r');
    await expect(ines.getByText('Replying to Kofi Mensah')).toBeVisible();
    await expect(field(ines)).toBeFocused();
    await ines.keyboard.press('Escape');
    await expect(ines.getByText('Replying to Kofi Mensah')).toBeHidden();
    await message(ines, 'older').focus();
    await ines.keyboard.press('c');
    await expect(ines.getByText('Link copied')).toBeVisible();
    expect(await ines.evaluate(() => navigator.clipboard.readText())).toContain(`${at.path}/`);
    await act(ines, 'older', 'Copy message id');
    await expect(ines.getByText('Message id copied')).toBeVisible();
    await message(ines, 'newer').focus();
    await ines.keyboard.press('Delete');
    await expect(ines.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(ines);
    await ines.keyboard.press('Escape');
    await expect(message(ines, 'newer')).toBeVisible();
  },
);
