import { createHash } from 'node:crypto';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { post } from './support/talk';
import {
  ask,
  expectAccessible,
  foundedByTwo,
  goodPassword,
  isPhone,
  person,
  signIn,
  visit,
  type Person,
} from './support/world';

/** The one-time link that the start of the server printed; the runner hands it on. */
const ownerLink = process.env.GUILDHALL_OWNER_LINK ?? '';

/**
 * The person whom the link makes the owner. It works once, so the account follows from the link:
 * whichever size runs first claims it, and the other comes in as the same person.
 */
async function keeper(request: APIRequestContext): Promise<Person & { readonly owns: boolean }> {
  const username = `keeper${createHash('sha256').update(ownerLink).digest('hex').slice(0, 12)}`;
  const account = { username, password: goodPassword, global_name: 'Keeper', consent: true };
  const taken = await request.post('/api/v10/auth/register', { data: account });
  const { token } = taken.ok()
    ? ((await taken.json()) as { token: string })
    : await ask<{ token: string }>(request, 'POST', '/auth/login', null, {
        login: username,
        password: goodPassword,
      });
  const me = await ask<{ id: string; instance_owner?: boolean }>(request, 'GET', '/users/@me', {
    token,
  });
  const owns = me.instance_owner === true;
  return { id: me.id, username, name: 'Keeper', password: goodPassword, token, owns };
}

test('an owner link that is used up says so', { tag: '@once' }, async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/owner?token=no-such-token');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('heading', { name: 'This link is used up' })).toBeVisible();
  await expectAccessible(page);
});

test('the owner page is for the owner alone', { tag: '@once' }, async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/owner');
  await expect(page.getByRole('heading', { name: 'This page is for the owner' })).toBeVisible();
});

// A door that a failure left closed would fail every test after this one.
test.afterEach(async ({ request }) => {
  if (!ownerLink) return;
  const owner = await keeper(request);
  if (!owner.owns) return;
  await ask(request, 'PATCH', '/guildhall/owner/settings', owner, { registration: 'open' });
});

test('the owner decides who gets in, and helps one who forgot a password', async ({
  page,
  request,
  browser,
  context,
}) => {
  test.skip(!ownerLink, 'the runner gave no owner link');
  const owner = await keeper(request);
  const mira = await person(request, 'Mira');
  await signIn(page, owner);
  if (owner.owns) await page.goto('/owner');
  else {
    const { pathname, search } = new URL(ownerLink);
    await page.goto(pathname + search);
    await page.getByRole('button', { name: 'Become the owner' }).click();
  }
  if (isPhone(page)) await page.getByRole('button', { name: 'The door' }).click();
  else await expect(page.getByRole('heading', { name: 'The door' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Nobody/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('radio', { name: /Nobody/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();
  const stranger = await visit(browser, '/register', null, context);
  await expect(stranger.getByRole('heading', { name: 'The hall is full for now' })).toBeVisible();
  await page.getByRole('radio', { name: /Anybody/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();

  await page.goto('/owner/people');
  await page.getByLabel('Find a person').fill(mira.username);
  const menu = page.getByRole('button', { name: 'What to do with Mira' });
  await expect(menu).toHaveCount(1);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Make a reset link' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'Reset link' }).inputValue();
  await expectAccessible(page);
  await stranger.goto(link);
  await stranger.getByLabel('New password').fill('another barn owl 8 tide');
  await stranger.getByRole('button', { name: 'Change password' }).click();
  await expect(stranger).toHaveURL(/\/channels\/@me/);
  await page.getByRole('button', { name: 'Done' }).click();

  await menu.click();
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended')).toBeVisible();
  await expect(stranger).toHaveURL(/\/login/);
  await stranger.context().close();
});

test(
  'the owner sees what was reported in any guild',
  { tag: '@once' },
  async ({ page, request }) => {
    test.skip(!ownerLink, 'the runner gave no owner link');
    const owner = await keeper(request);
    if (!owner.owns) {
      const token = new URL(ownerLink).searchParams.get('token');
      await ask(request, 'POST', '/guildhall/owner-link', owner, { token });
    }
    const { owner: sanne, kofi, id, channelId } = await foundedByTwo(request);
    const message = await post(request, kofi, channelId, `Buy a lens, says ${kofi.username}`);
    await ask(request, 'POST', `/guildhall/guilds/${id}/reports`, sanne, {
      channel_id: channelId,
      message_id: message,
      category: 'scam',
      comment: 'Do not believe it.',
    });
    await signIn(page, owner);
    await page.goto('/owner/reports');
    const card = page.getByRole('article', { name: 'Report about Kofi' }).filter({
      hasText: `Buy a lens, says ${kofi.username}`,
    });
    await expect(card).toContainText('in a guild that you are not in');
    await expect(card).toContainText('A scam or a fraud');
    await expect(card).toContainText('Do not believe it.');
    await expectAccessible(page);
    await card.getByText('The talk around it').click();
    await expect(card.getByRole('list', { name: 'Messages' })).toContainText('Buy a lens');
    await card.getByRole('button', { name: 'Delete message' }).click();
    await expect(card).toHaveCount(0);
  },
);
