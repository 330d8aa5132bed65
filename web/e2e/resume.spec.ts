import { expect, test, type Page } from '@playwright/test';
import { enter, enterByWire, hall, message, post, say } from './support/talk';
import { expectAccessible } from './support/world';

const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'Reconnecting' });
const back = (page: Page) => page.getByRole('status').filter({ hasText: 'Back' });

/** Where the reader is: what the row at the top of the log says, and how far it is from there. */
function place(page: Page): Promise<{ text: string; top: number }> {
  return page.getByRole('log').evaluate((log) => {
    const edge = log.getBoundingClientRect().top;
    const row = [...log.querySelectorAll('article')].find(
      (it) => it.getBoundingClientRect().bottom > edge + 20,
    );
    return {
      text: row?.textContent.slice(0, 40) ?? '',
      top: Math.round((row?.getBoundingClientRect().top ?? 0) - edge),
    };
  });
}

test(
  'a laptop that was closed hears each message once, where it was',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    for (let n = 1; n <= 45; n++)
      await post(request, at.kofi, at.channelId, `line ${n}.\nand more`);
    const { opened: ines, line } = await enterByWire(browser, page, at, at.ines);
    await expect(message(ines, 'line 1.')).toBeInViewport();
    await ines.getByRole('log').evaluate((log) => {
      log.scrollTop += 500;
    });
    const before = await place(ines);

    await ines.context().setOffline(true);
    await line.cut();
    await expect(banner(ines)).toBeVisible();
    for (let n = 1; n <= 5; n++) await post(request, at.kofi, at.channelId, `meanwhile ${n}.`);
    expect(line.sent.filter((op) => op === 2)).toHaveLength(1);
    line.mend();
    await ines.context().setOffline(false);

    await expect(back(ines)).toBeVisible();
    await expect(banner(ines)).toHaveCount(0);
    await expect(back(ines)).toHaveCount(0);
    expect(await place(ines)).toEqual(before);
    expect(line.sent.filter((op) => op === 2)).toHaveLength(1);
    expect(line.sent).toContain(6);
    await ines.getByRole('button', { name: /5 new messages|Jump to present/ }).click();
    for (let n = 1; n <= 5; n++) await expect(message(ines, `meanwhile ${n}.`)).toHaveCount(1);
    await expect(message(ines, 'meanwhile 5.')).toBeInViewport();
  },
);

test(
  'a server that starts anew is met calmly, and nothing is missed',
  { tag: '@once' },
  async ({ browser, page, request }) => {
    const at = await hall(request);
    await post(request, at.kofi, at.channelId, 'before the restart');
    const { opened: ines, line } = await enterByWire(browser, page, at, at.ines);
    const kofi = await enter(browser, page, at, at.kofi);
    await expect(message(ines, 'before the restart')).toBeVisible();

    await line.cut();
    await expect(banner(ines)).toBeVisible();
    await expectAccessible(ines);
    await post(request, at.kofi, at.channelId, 'while it was away');
    await say(ines, 'written while it was away');
    await expect(message(kofi, 'written while it was away')).toHaveCount(1);

    line.restart();
    line.mend();
    await ines.getByRole('button', { name: 'Try now' }).click();
    // The session is unknown there: a new one is asked for, and begins with the next connection.
    await expect.poll(() => line.sent.filter((op) => op === 2)).toHaveLength(2);
    await ines.getByRole('button', { name: 'Try now' }).click();
    await expect(back(ines)).toBeVisible();
    await expect(back(ines)).toHaveCount(0);
    await expect(message(ines, 'while it was away')).toHaveCount(2);
    await say(kofi, 'and after it');
    await expect(message(ines, 'and after it')).toHaveCount(1);
    await expect(message(ines, 'before the restart')).toHaveCount(1);
    expect(line.sent.filter((op) => op === 2)).toHaveLength(3);
  },
);
