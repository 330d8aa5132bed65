import { expect, test } from '@playwright/test';
import { enter, field, hall, message, say } from './support/talk';
import { ask, expectAccessible, founded, signIn, visit } from './support/world';

test('a rule is made, tried out, turned off and deleted', async ({ page, request }) => {
  const { owner, id } = await founded(request);
  await signIn(page, owner);
  await page.goto(`/guilds/${id}/settings/automod`);
  await expect(page.getByText('No rule looks at messages here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByRole('menuitem', { name: 'Words (0 of 6)' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('No pets');
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill('cat*\ndog');
  await page.getByRole('textbox', { name: 'Patterns' }).fill('b[ai');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/“b\[ai”: This is no regular expression/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Patterns' }).fill('b[ai]t+');
  const told = page.getByRole('list', { name: 'Channels that are told' });
  await told.getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name: 'general' }).click();
  await expect(told.getByText('general')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'All rules' }).click();
  const rules = page.getByRole('list', { name: 'Rules' }).getByRole('listitem');
  await expect(rules).toHaveCount(1);
  await expect(rules.first()).toContainText('cat*, dog, 1 pattern');
  await expect(rules.first()).toContainText('not posted · told in #general');
  await page.getByRole('textbox', { name: 'A message' }).fill('A Catapult');
  await page.getByRole('button', { name: 'See what is found' }).click();
  await expect(page.getByText('It would not be posted.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What was found' })).toContainText('cat*');
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'No pets is on' }).click();
  await expect(page.getByText('No rule is on, so nothing would be found.')).toBeVisible();

  await rules.first().getByRole('button').click();
  await page.getByRole('button', { name: 'Delete rule' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete rule' }).click();
  await expect(page.getByText('No rule looks at messages here yet.')).toBeVisible();
});

test(
  'a rule made elsewhere shows at once; the limits of types are told',
  { tag: '@once' },
  async ({ page, request }) => {
    const { owner, id } = await founded(request);
    await signIn(page, owner);
    await page.goto(`/guilds/${id}/settings/automod`);
    await expect(page.getByText('No rule looks at messages here yet.')).toBeVisible();
    await ask(request, 'POST', `/guilds/${id}/auto-moderation/rules`, owner, {
      name: 'Crowds',
      event_type: 1,
      trigger_type: 5,
      trigger_metadata: { mention_total_limit: 4 },
      actions: [{ type: 3, metadata: { duration_seconds: 600 } }],
      enabled: true,
    });
    const rule = page.getByRole('list', { name: 'Rules' }).getByRole('listitem');
    await expect(rule).toContainText('More than 4 mentions in a message');
    await expect(rule).toContainText('author timed out for 10 minutes');
    await page.getByRole('button', { name: 'New rule' }).click();
    await expect(page.getByRole('menuitem', { name: 'Mentions (1 of 1)' })).toBeDisabled();
  },
);

test(
  'who is stopped by a rule reads why and keeps the text; moderators are told',
  { tag: '@once' },
  async ({ page, request, browser }) => {
    const at = await hall(request);
    const alerts = await ask<{ id: string }>(
      request,
      'POST',
      `/guilds/${at.guildId}/channels`,
      at.ines,
      { name: 'alerts', type: 0 },
    );
    await ask(request, 'POST', `/guilds/${at.guildId}/auto-moderation/rules`, at.ines, {
      name: 'No pets',
      event_type: 1,
      trigger_type: 1,
      trigger_metadata: { keyword_filter: ['cat*'] },
      actions: [
        { type: 1, metadata: { custom_message: 'Pets have a channel of their own.' } },
        { type: 2, metadata: { channel_id: alerts.id } },
      ],
      enabled: true,
    });
    const kofi = await enter(browser, page, at, at.kofi);
    await say(kofi, 'Look, a catfish');
    const stopped = message(kofi, 'Look, a catfish');
    await expect(stopped.getByText('Pets have a channel of their own.')).toBeVisible();
    await expectAccessible(kofi);
    await stopped.getByRole('button', { name: 'Change it' }).click();
    await expect(field(kofi)).toHaveValue('Look, a catfish');
    await expect(stopped).toBeHidden();
    await kofi.context().close();

    const ines = await visit(
      browser,
      `/channels/${at.guildId}/${alerts.id}`,
      at.ines,
      page.context(),
    );
    const alert = message(ines, 'Look, a catfish');
    await expect(alert).toContainText('AutoMod found something of Kofi Mensah in');
    await expect(alert).toContainText('No pets');
    await expectAccessible(ines);
    await alert.getByRole('button', { name: 'Kofi Mensah' }).click();
    await expect(ines.getByRole('dialog', { name: 'About Kofi Mensah' })).toBeVisible();
  },
);
