import { expect, test } from '@playwright/test';
import {
  ask,
  expectAccessible,
  freshUsername,
  goodPassword,
  person,
  signIn,
  visit,
} from './support/world';

test('a person registers, with every mistake told where it is', async ({ page, request }) => {
  const taken = await person(request, 'Mira');
  await page.goto('/register');
  await page.getByLabel('Username').fill(taken.username);
  await expect(page.getByText('Somebody has this name already.')).toBeVisible();
  await page.getByLabel('Username').fill('two words');
  await expect(page.getByText('Letters, digits, dot and underscore only.')).toBeVisible();
  const username = freshUsername('noor');
  await page.getByLabel('Username').fill(username.toUpperCase());
  await expect(page.getByText('Free on this server')).toBeVisible();
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('short');
  await expect(page.getByText('Too short')).toBeVisible();
  await password.fill(goodPassword);
  await expect(page.getByText('Strong.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('What shall we call you?').fill('Noor Haddad');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/channels\/@me/);
});

test('a person signs in, is told what is wrong, and logs out', async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await page.goto('/channels/@me');
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel('Username or e-mail').fill(mira.username.toUpperCase());
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Username or password are not right.')).toBeVisible();
  await expectAccessible(page);
  await password.fill(mira.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/channels\/@me/);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/channels/@me');
  await expect(page).toHaveURL(/\/login/);
});

test(
  'a changed password ends the other sessions, not this one',
  { tag: '@once' },
  async ({ page, request, browser, context }) => {
    const mira = await person(request, 'Mira');
    const other = await visit(browser, '/login', null, context);
    await other.getByLabel('Username or e-mail').fill(mira.username);
    await other.getByLabel('Password', { exact: true }).fill(mira.password);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(other).toHaveURL(/\/channels\/@me/);
    await signIn(page, mira);
    await page.goto('/settings/account');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('Current password').fill('not the password');
    await page.getByLabel('New password').fill('another barn owl 8 tide');
    const change = page.getByRole('dialog').getByRole('button', { name: 'Change password' });
    await change.click();
    await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible();
    await page.getByLabel('Current password').fill(mira.password);
    await change.click();
    await expect(page.getByText('Password changed.')).toBeVisible();
    await expect(other).toHaveURL(/\/login/);
    await page.goto('/channels/@me');
    await expect(page).toHaveURL(/\/channels\/@me/);
    await other.context().close();
  },
);

test(
  'sessions are listed and can be ended',
  { tag: '@once' },
  async ({ page, request, browser, context }) => {
    const mira = await person(request, 'Mira');
    const { token } = await ask<{ token: string }>(request, 'POST', '/auth/login', null, {
      login: mira.username,
      password: mira.password,
    });
    const other = await visit(browser, '/channels/@me', { ...mira, token }, context);
    await signIn(page, mira);
    await page.goto('/settings/devices');
    await expect(page.getByRole('button', { name: /^Log out / })).toHaveCount(3);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Log out of all devices' }).click();
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(mira.password);
    await page.getByRole('dialog').getByRole('button', { name: 'Log out', exact: true }).click();
    await expect(other).toHaveURL(/\/login/);
    await other.context().close();
  },
);

test('a display name is saved from the bar that shakes when one leaves', async ({
  page,
  request,
}) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/settings/profile');
  await page.getByLabel('Display name').fill('Mira of the Hill');
  await expect(page.getByText('1 change not saved yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/settings\/profile/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not saved yet')).toBeHidden();
  const me = await ask<{ global_name: string }>(request, 'GET', '/users/@me', mira);
  expect(me.global_name).toBe('Mira of the Hill');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/channels\/@me/);
});

test('a picture is cut to fit and taken away again', async ({ page, request }) => {
  const mira = await person(request, 'Mira');
  await signIn(page, mira);
  await page.goto('/settings/profile');
  await page.getByLabel('Picture', { exact: true }).setInputFiles('public/mark.svg');
  await expect(page.getByRole('dialog', { name: 'Cut to fit' })).toBeVisible();
  await page.getByRole('button', { name: 'Use picture' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(
      async () => (await ask<{ avatar: string | null }>(request, 'GET', '/users/@me', mira)).avatar,
    )
    .toBeTruthy();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(
      async () => (await ask<{ avatar: string | null }>(request, 'GET', '/users/@me', mira)).avatar,
    )
    .toBeNull();
});

test(
  'the theme follows a person into their other browsers',
  { tag: '@once' },
  async ({ page, request, browser, context }) => {
    const mira = await person(request, 'Mira');
    await signIn(page, mira);
    await page.goto('/settings/appearance');
    const other = await visit(browser, '/channels/@me', mira, context);
    await expect(other.getByRole('navigation', { name: 'Guilds' }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'Light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page);
    await other.context().close();
  },
);
