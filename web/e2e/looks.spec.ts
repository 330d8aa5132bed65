import { expect, test, type Page } from '@playwright/test';
import { enter, field, hall, post } from './support/talk';
import { ask, expectAccessible, isPhone } from './support/world';

/** Nothing reaches over the right edge of the window, and no button cuts its words off. */
async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('button')].filter(
      (it) => it.textContent && it.checkVisibility() && it.scrollWidth > it.clientWidth + 1,
    );
    return { wide, cut: cut.map((it) => it.textContent) };
  });
  expect(over).toEqual({ wide: 0, cut: [] });
}

for (const theme of ['dark', 'light'] as const) {
  test(`the ${theme} theme is legible, at the usual size and at 150 %`, async ({
    browser,
    page,
    request,
  }) => {
    const at = await hall(request);
    await post(request, at.kofi, at.channelId, 'see https://example.com/ and `code`, **now**');
    const settings = { theme, guildhall_font_scale: 150, guildhall_reduced_motion: true };
    await ask(request, 'PATCH', '/users/@me/settings', at.ines, { theme });
    const ines = await enter(browser, page, at, at.ines);
    await expect(ines.locator('html')).toHaveAttribute('data-theme', theme);
    await expectAccessible(ines);
    await ask(request, 'PATCH', '/users/@me/settings', at.ines, settings);
    await expect(ines.locator('html')).toHaveAttribute('data-motion', 'reduced');
    await expect(field(ines)).toBeVisible();
    await expectNoOverflow(ines);
    await ines.goto('/settings/appearance');
    await expect(ines.getByRole('radio', { name: 'Light' })).toBeVisible();
    await expectAccessible(ines);
    await expectNoOverflow(ines);
    const slowest = await ines.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--t-layer'),
    );
    expect(Number.parseFloat(slowest)).toBeLessThanOrEqual(slowest.endsWith('ms') ? 90 : 0.09);
  });
}

test('the keyboard edits what was sent last, and Esc lets go of it', async ({
  browser,
  page,
  request,
}) => {
  test.skip(isPhone(page), 'a phone has no such keys');
  const at = await hall(request);
  await post(request, at.ines, at.channelId, 'sent last');
  const ines = await enter(browser, page, at, at.ines);
  await expect(ines.getByText('sent last')).toBeVisible();
  await field(ines).press('ArrowUp');
  await expect(ines.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
  await ines.keyboard.press('Escape');
  await expect(ines.getByRole('textbox', { name: 'Edit message' })).toHaveCount(0);
  await expect(field(ines)).toBeFocused();
  await ines.keyboard.press('Control+,');
  await expect(ines.getByRole('dialog')).toBeVisible();
  await ines.keyboard.press('Escape');
  await expect(ines).toHaveURL(new RegExp(at.path));
});
