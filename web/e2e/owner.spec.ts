import { expect, test } from '@playwright/test';
import { expectAccessible, person, signIn, visit } from './support/world';

/** The one-time link that the start of the server printed; the runner hands it on. */
const ownerLink = process.env.GUILDHALL_OWNER_LINK;

test('an owner link that is used up says so', async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/owner?token=no-such-token');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('heading', { name: 'This link is used up' })).toBeVisible();
  await expectAccessible(page);
});

test('the owner page is for the owner alone', async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/owner');
  await expect(page.getByRole('heading', { name: 'This page is for the owner' })).toBeVisible();
});

test('the owner decides who gets in, and helps one who forgot a password', async ({
  page,
  request,
  browser,
  context,
}) => {
  test.skip(!ownerLink, 'the runner gave no owner link');
  test.skip(test.info().project.name !== 'desktop', 'the link works once');
  const keeper = await person(request, 'Keeper');
  const mira = await person(request, 'Mira');
  await signIn(page, keeper);
  await page.goto(new URL(ownerLink ?? '').pathname + new URL(ownerLink ?? '').search);
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect(page.getByRole('heading', { name: 'The door' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('radio', { name: /Nobody/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  const stranger = await visit(browser, '/register', null, context);
  await expect(stranger.getByRole('heading', { name: 'The hall is full for now' })).toBeVisible();
  await page.getByRole('radio', { name: /Anybody/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();

  await page.goto('/owner/people');
  await page.getByLabel('Find a person').fill(mira.username);
  await page.getByRole('button', { name: 'What to do with Mira' }).click();
  await page.getByRole('menuitem', { name: 'Make a reset link' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Reset link').inputValue();
  await expectAccessible(page);
  await stranger.goto(link);
  await stranger.getByLabel('New password').fill('another barn owl 8 tide');
  await stranger.getByRole('button', { name: 'Change password' }).click();
  await expect(stranger).toHaveURL(/\/channels\/@me/);
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'What to do with Mira' }).click();
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended')).toBeVisible();
  await expect(stranger).toHaveURL(/\/login/);
  await stranger.context().close();
});
