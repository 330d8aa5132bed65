import { expect, test } from '@playwright/test';
import { act, enter, field, hall, message, post, say, sendIt } from './support/talk';
import { ask, expectAccessible, isPhone } from './support/world';

test('two people talk: typing, answering, editing, deleting', async ({
  browser,
  page,
  request,
}) => {
  const at = await hall(request);
  const ines = await enter(browser, page, at, at.ines);
  const kofi = await enter(browser, page, at, at.kofi);
  await field(ines).pressSequentially('Seven nights');
  await expect(kofi.getByText('Ines Duarte is typing')).toBeVisible();
  await field(ines).fill('Seven nights, **31 hours**');
  await sendIt(ines);
  await expect(message(kofi, 'Seven nights').locator('strong')).toHaveText('31 hours');
  await expect(kofi.getByText('Ines Duarte is typing')).toBeHidden();

  await act(kofi, 'Seven nights', 'Reply');
  await expect(kofi.getByText('Replying to Ines Duarte')).toBeVisible();
  await say(kofi, 'Which weights?');
  const answer = message(ines, 'Which weights?');
  await expect(answer.getByRole('button', { name: /In reply to Ines Duarte/ })).toBeVisible();

  if (isPhone(kofi)) await act(kofi, 'Which weights?', 'Edit');
  else await field(kofi).press('ArrowUp');
  const edit = kofi.getByRole('textbox', { name: 'Edit message' });
  await edit.fill('Which weights, exactly?');
  if (isPhone(kofi)) await kofi.getByRole('button', { name: 'Save' }).click();
  else await edit.press('Enter');
  await expect(message(ines, 'Which weights, exactly?')).toContainText('edited');

  await act(kofi, 'Which weights, exactly?', 'Delete');
  await kofi.getByRole('alertdialog').getByRole('button', { name: 'Delete message' }).click();
  await expect(message(ines, 'Which weights')).toHaveCount(0);
  await expect(message(kofi, 'Which weights')).toHaveCount(0);
});

test(
  'a message whose answer was lost is sent once',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    const ines = await enter(browser, page, at, at.ines);
    const kofi = await enter(browser, page, at, at.kofi);
    let lost = 0;
    // The server hears the first try; no answer comes back until the client gave up.
    await ines.route('**/channels/*/messages', async (route) => {
      if (route.request().method() !== 'POST' || lost >= 4) return route.fallback();
      lost += 1;
      if (lost === 1) await route.fetch();
      return route.abort();
    });
    await say(ines, 'once and no more');
    await expect(message(ines, 'once and no more').getByRole('alert')).toHaveCount(0);
    await expect(message(kofi, 'once and no more')).toHaveCount(1);
    await expect(message(ines, 'once and no more')).toHaveCount(1);
  },
);

test(
  'a message that did not leave stays, marked, until it is tried again',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    const ines = await enter(browser, page, at, at.ines);
    const kofi = await enter(browser, page, at, at.kofi);
    let tries = 0;
    await ines.route('**/channels/*/messages', (route) => {
      if (route.request().method() !== 'POST' || ++tries > 4) return route.fallback();
      return route.abort();
    });
    await say(ines, 'into the wind');
    const row = message(ines, 'into the wind');
    await expect(row.getByRole('alert')).toContainText('Not sent: no connection.', {
      timeout: 15_000,
    });
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(message(kofi, 'into the wind')).toHaveCount(1);
    await expect(row.getByRole('alert')).toHaveCount(0);
    await expect(row).toHaveCount(1);
  },
);

test(
  'links are safe, and those to messages jump',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    const first = await post(request, at.kofi, at.channelId, 'the very first one');
    for (let n = 1; n <= 60; n++) await post(request, at.kofi, at.channelId, `line ${n}\nand more`);
    const ines = await enter(browser, page, at, at.ines);
    const origin = new URL(ines.url()).origin;
    await say(ines, `[evil](javascript:alert(1)) [good](https://good.example/a) ||secret||`);
    const row = message(ines, 'evil');
    await expect(row.locator('a')).toHaveCount(1);
    await expect(row.locator('a')).toHaveAttribute('href', 'https://good.example/a');
    await expect(row.locator('a')).toHaveAttribute('rel', /noopener/);
    await row.getByRole('button', { name: 'Spoiler, show' }).click();
    await expect(row.getByText('secret')).toBeVisible();

    await say(ines, `${origin}${at.path}/${first}`);
    await ines.locator('article[data-message]').last().getByRole('link').click();
    await expect(message(ines, 'the very first one')).toBeInViewport();
    expect(ines.url()).toContain(first);
    await ines.getByRole('button', { name: /Jump to present|new message/ }).click();
    await expect(message(ines, 'evil')).toBeInViewport();
  },
);

test('history comes without a jump, up to the beginning and back', async ({
  browser,
  page,
  request,
}) => {
  const at = await hall(request);
  for (let n = 1; n <= 130; n++) {
    await post(
      request,
      at.kofi,
      at.channelId,
      `number ${n}.${'\nwith another line'.repeat(n % 4)}`,
    );
  }
  const ines = await enter(browser, page, at, at.ines);
  const log = ines.getByRole('log');
  await expect(message(ines, 'number 130.')).toBeInViewport();
  const moved = await log.evaluate(async (box) => {
    let worst = 0;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 400 && !box.textContent.includes('number 1.'); step++) {
      box.scrollTop -= 300;
      await frame();
      const row = [...box.querySelectorAll('article')].find(
        (it) => it.getBoundingClientRect().bottom > box.getBoundingClientRect().top + 60,
      );
      const before = row?.getBoundingClientRect().top ?? 0;
      await frame();
      await frame();
      if (row?.isConnected)
        worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before));
    }
    return worst;
  });
  expect(moved).toBeLessThan(2);
  await log.evaluate((box) => {
    box.scrollTop = 0;
  });
  await expect(message(ines, 'number 1.')).toBeInViewport();
  await ines.getByRole('button', { name: /Jump to present/ }).click();
  await expect(message(ines, 'number 130.')).toBeInViewport();
  await expect(ines.getByRole('button', { name: /Jump to present/ })).toBeHidden();
});

test(
  'what was not read is marked until one leaves',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    await post(request, at.ines, at.channelId, 'read already');
    const kofi = await enter(browser, page, at, at.kofi);
    await expect(message(kofi, 'read already')).toBeVisible();
    const acked = kofi.waitForResponse((it) => it.url().endsWith('/ack'));
    await post(request, at.ines, at.channelId, 'read at once');
    await acked;
    const { id: other } = await ask<{ id: string }>(
      request,
      'POST',
      `/guilds/${at.guildId}/channels`,
      at.ines,
      { name: 'elsewhere', type: 0 },
    );
    await kofi.goto(`/channels/${at.guildId}/${other}`);
    await expect(field(kofi)).toBeVisible();
    await post(request, at.ines, at.channelId, 'not read yet');
    await kofi.goto(at.path);
    await expect(kofi.getByText(/^New since/)).toBeVisible();
    await expect(message(kofi, 'not read yet')).toBeInViewport();
    await expectAccessible(kofi);
  },
);
