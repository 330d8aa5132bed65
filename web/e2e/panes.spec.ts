import { expect, test, type Page } from '@playwright/test';
import { enter, hall, message, post } from './support/talk';
import { draw, lift } from './support/touch';
import { expectAccessible, isPhone } from './support/world';

const width = 390;
const low = 600;

/** How far the conversation lies to the right of its place. */
function shift(page: Page): Promise<number> {
  return page.locator('main').evaluate((main) => Math.round(main.getBoundingClientRect().left));
}

test('three panes follow the finger', async ({ browser, page, request }) => {
  test.skip(!isPhone(page), 'all is side by side there');
  const at = await hall(request);
  await post(request, at.kofi, at.channelId, 'here already');
  const ines = await enter(browser, page, at, at.ines);
  await expect(message(ines, 'here already')).toBeVisible();
  const channels = ines.getByRole('navigation', { name: 'Channels of Low Light Society' });
  const sections = ines.getByRole('navigation', { name: 'Sections' });

  // A finger that has not gone far enough leaves all as it was; until then it holds the pane.
  await draw(ines, { x: 100, y: low }, { x: 200, y: low }, true);
  expect(await shift(ines)).toBeGreaterThan(80);
  expect(await shift(ines)).toBeLessThanOrEqual(100);
  await draw(ines, { x: 200, y: low }, { x: 110, y: low }, true);
  await lift(ines);
  await expect.poll(() => shift(ines)).toBe(0);

  await draw(ines, { x: 60, y: low }, { x: 330, y: low });
  await expect.poll(() => shift(ines)).toBe(width - 22);
  await expect(channels).toBeVisible();
  await expect(sections).toBeInViewport();
  await expect(ines.locator('main')).toHaveAttribute('inert');
  await expectAccessible(ines);

  await draw(ines, { x: 330, y: low }, { x: 60, y: low });
  await expect.poll(() => shift(ines)).toBe(0);
  await draw(ines, { x: 330, y: low }, { x: 60, y: low });
  await expect.poll(() => shift(ines)).toBe(22 - width);
  await expect(ines.getByText(/^Kofi Mensah,/)).toBeInViewport();
  await expectAccessible(ines);

  // What stays in sight of the conversation brings it back.
  await ines.touchscreen.tap(10, low);
  await expect.poll(() => shift(ines)).toBe(0);
  await ines.getByRole('button', { name: 'Channels', exact: true }).tap();
  await expect.poll(() => shift(ines)).toBe(width - 22);
  await channels.getByRole('link', { name: /^general/ }).tap();
  await expect.poll(() => shift(ines)).toBe(0);
});

test('a finger that scrolls moves no pane', async ({ browser, page, request }) => {
  test.skip(!isPhone(page), 'there is no finger');
  const at = await hall(request);
  for (let n = 1; n <= 25; n++) await post(request, at.ines, at.channelId, `line ${n}.\nand more`);
  const ines = await enter(browser, page, at, at.ines);
  await expect(message(ines, 'line 25.')).toBeInViewport();
  await draw(ines, { x: 200, y: 300 }, { x: 230, y: 620 });
  await expect(message(ines, 'line 25.')).not.toBeInViewport();
  expect(await shift(ines)).toBe(0);
});
