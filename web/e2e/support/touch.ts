import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { isPhone } from './world';

interface Point {
  readonly x: number;
  readonly y: number;
}

const fingers = new WeakMap<Page, CDPSession>();

/** Speaks to the browser as a touch screen would: real touches, with all gestures they start. */
async function finger(page: Page): Promise<CDPSession> {
  const known = fingers.get(page);
  if (known) return known;
  const made = await page.context().newCDPSession(page);
  fingers.set(page, made);
  return made;
}

async function touch(page: Page, type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) {
  const session = await finger(page);
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
}

async function middleOf(row: Locator): Promise<Point> {
  await row.scrollIntoViewIfNeeded();
  const box = await row.boundingBox();
  if (!box) throw new Error('what is to be touched is not shown');
  return { x: box.x + Math.min(90, box.width / 2), y: box.y + Math.min(20, box.height / 2) };
}

/** Lays a finger on something until what it opens is there, then lifts it; no finger is quite still. */
export async function longPress(page: Page, row: Locator, opened: Locator): Promise<void> {
  const at = await middleOf(row);
  await touch(page, 'touchStart', at);
  await touch(page, 'touchMove', { x: at.x + 1, y: at.y - 1 });
  await expect(opened).toBeVisible();
  await touch(page, 'touchEnd');
  await expect(opened).toBeVisible();
}

/** Draws a finger over the page in steps, as slowly as a hand; `hold` leaves it there. */
export async function draw(page: Page, from: Point, to: Point, hold = false): Promise<void> {
  await touch(page, 'touchStart', from);
  await drawOn(page, from, to);
  if (!hold) await touch(page, 'touchEnd');
}

async function drawOn(page: Page, from: Point, to: Point): Promise<void> {
  const steps = 10;
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await touch(page, 'touchMove', at);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/**
 * Puts something where another thing is: with the mouse, or with a finger that rests on it first.
 * `held` is what shows that the finger has rested long enough.
 */
export async function drag(page: Page, what: Locator, onto: Locator, held: Locator) {
  if (!isPhone(page)) {
    await what.hover();
    await page.mouse.down();
    const box = await onto.boundingBox();
    if (!box) throw new Error('the place to drag to is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y, { steps: 12 });
    await page.mouse.up();
    return;
  }
  const from = await middleOf(what);
  const to = await middleOf(onto);
  await touch(page, 'touchStart', from);
  await expect(held).toBeVisible();
  await drawOn(page, from, to);
  await expect(held).toBeHidden();
  await touch(page, 'touchEnd');
}

/** Lifts the finger that {@link draw} left on the page. */
export async function lift(page: Page): Promise<void> {
  await touch(page, 'touchEnd');
}

/** Opens the context menu of something: by a right click, on the phone by a long press. */
export async function openMenu(page: Page, row: Locator): Promise<Locator> {
  const menu = page.getByRole('menu');
  if (isPhone(page)) await longPress(page, row, menu);
  else {
    // A page that just came takes the focus for its composer, and with it the menu's life.
    await expect(async () => {
      await row.click({ button: 'right' });
      await expect(menu).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }
  return menu;
}
