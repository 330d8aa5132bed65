import { expect, test } from '@playwright/test';
import { ask, expectAccessible, foundedByTwo, join, person, signIn, visit } from './support/world';

interface Guild {
  readonly verification_level: number;
  readonly features: readonly string[];
  readonly safety_alerts_channel_id: string | null;
  readonly incidents_data: { readonly invites_disabled_until: string | null } | null;
}

test('a guild is guarded: newcomers wait, invites are paused, and let run again', async ({
  page,
  request,
  browser,
  context,
}) => {
  const { owner, kofi, id, channelId } = await foundedByTwo(request);
  const guild = () => ask<Guild>(request, 'GET', `/guilds/${id}`, owner);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/safety`);
  await page.getByRole('radio', { name: /^High / }).click();
  await page.getByRole('switch', { name: /many join at once/ }).click();
  await page.getByRole('combobox', { name: 'Channel for safety alerts' }).click();
  await page.getByRole('option', { name: '# general' }).click();
  await expect(page.getByText('3 changes not saved yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();
  const saved = await guild();
  expect(saved.verification_level).toBe(3);
  expect(saved.features).toContain('RAID_ALERTS_DISABLED');
  expect(saved.safety_alerts_channel_id).toBe(channelId);

  // Who has just come reads, and is told how long.
  const newcomer = await visit(browser, `/channels/${id}/${channelId}`, kofi, context);
  await expect(newcomer.getByText(/You can write in \d+ minutes/)).toBeVisible();

  // A paused invite says so where one stands.
  const { code } = await ask<{ code: string }>(
    request,
    'POST',
    `/channels/${channelId}/invites`,
    owner,
    {},
  );
  await page.getByRole('button', { name: 'Pause invites' }).click();
  await page.getByRole('menuitem', { name: 'For 3 hours' }).click();
  await expect(page.getByText(/Paused for (3 hours|2 hours \d+ minutes) more/)).toBeVisible();
  expect((await guild()).incidents_data?.invites_disabled_until).toBeTruthy();
  const mira = await person(request, 'Mira');
  const door = await visit(browser, `/invite/${code}`, mira, context);
  await door.getByRole('button', { name: 'Join Low Light' }).click();
  await expect(door.getByText(/its invites are paused/)).toBeVisible();
  await expectAccessible(door);
  await page.getByRole('button', { name: 'Resume invites now' }).click();
  await expect(page.getByRole('button', { name: 'Pause invites' })).toBeVisible();
  await door.getByRole('button', { name: 'Join Low Light' }).click();
  await expect(door).toHaveURL(new RegExp(`/channels/${id}/`));
});

test(
  'nobody who was just here is pruned; a role that is chosen saves nobody',
  { tag: '@once' },
  async ({ page, request }) => {
    const { owner, id, channelId } = await foundedByTwo(request);
    const mira = await person(request, 'Mira');
    await join(request, owner, channelId, mira);
    await ask(request, 'POST', `/guilds/${id}/roles`, owner, { name: 'Keepers' });
    await signIn(page, owner);
    await page.goto(`/guilds/${id}/settings/safety`);
    await expect(page.getByText('Nobody would go.')).toBeVisible();
    const keepers = page.getByRole('button', { name: 'Keepers' });
    await keepers.click();
    await expect(keepers).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Nobody would go.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Prune' })).toBeDisabled();
    // As if they had not been seen for long.
    await page.route('**/prune*', (route) => route.fulfill({ json: { pruned: 2 } }));
    await page.getByRole('combobox', { name: 'Not seen for' }).click();
    await page.getByRole('option', { name: '7 days' }).click();
    await expect(page.getByText('2 members would go.')).toBeVisible();
    await page.getByRole('button', { name: 'Prune' }).click();
    const asked = page.getByRole('alertdialog', { name: 'Take 2 members out?' });
    await asked.getByLabel('Reason').fill('spring');
    await expectAccessible(page);
    const sent = page.waitForRequest((it) => it.method() === 'POST' && it.url().includes('/prune'));
    await asked.getByRole('button', { name: 'Prune' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ days: 7, compute_prune_count: true });
    await expect(page.getByText('2 members went')).toBeVisible();
  },
);
