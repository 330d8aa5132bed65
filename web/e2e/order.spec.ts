import { expect, test } from '@playwright/test';
import { drag } from './support/touch';
import { ask, founded, guild, isPhone, signIn } from './support/world';

interface Room {
  readonly id: string;
  readonly type: number;
  readonly position: number;
}

test('guilds are put into another order, which is kept', async ({ page, request }) => {
  const { owner } = await founded(request, 'First');
  for (const name of ['Second', 'Third']) await guild(request, owner, name);
  await signIn(page, owner);
  await page.goto('/channels/@me');
  const tiles = page.getByRole('navigation', { name: 'Guilds' }).getByRole('listitem');
  const names = () => tiles.getByRole('link').evaluateAll((all) => all.map((it) => it.ariaLabel));
  await expect(tiles).toHaveCount(3);
  const before = await names();
  await drag(page, tiles.nth(2), tiles.nth(0), page.getByRole('menu'));
  const after = [before[2], before[0], before[1]];
  await expect.poll(names).toEqual(after);
  await page.reload();
  await expect(tiles).toHaveCount(3);
  await expect.poll(names).toEqual(after);
});

test('channels are put into another order, for everybody', async ({ page, request }) => {
  const { owner, id, channelId } = await founded(request);
  const path = `/guilds/${id}/channels`;
  const rooms = () => ask<Room[]>(request, 'GET', path, owner);
  const parent = (await rooms()).find((it) => it.type === 4);
  for (const name of ['alpha', 'beta']) {
    await ask(request, 'POST', path, owner, { name, type: 0, parent_id: parent?.id });
  }
  await signIn(page, owner);
  await page.goto(`/channels/${id}/${channelId}`);
  if (isPhone(page)) await page.getByRole('button', { name: 'Channels', exact: true }).click();
  const row = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
  await expect(row('beta')).toBeVisible();
  await drag(page, row('beta'), row('alpha'), page.getByRole('menu'));
  const order = () =>
    page
      .getByRole('link', { name: /text channel/ })
      .evaluateAll((all) =>
        all.map((it) => (it.ariaLabel ?? '').split(',')[0]).filter((it) => it !== 'general'),
      );
  await expect.poll(order).toEqual(['beta', 'alpha']);
  await page.reload();
  if (isPhone(page)) await page.getByRole('button', { name: 'Channels', exact: true }).click();
  await expect(row('beta')).toBeVisible();
  await expect.poll(order).toEqual(['beta', 'alpha']);
});
