import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Where a distribution puts its own Chromium; otherwise Playwright's is taken. */
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  // A test that passes only at its second run is listed as flaky, not hidden.
  retries: 1,
  reporter: [['list']],
  // A machine that builds beside the tests is slow; a test that waits for nothing fails all the same.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.GUILDHALL_URL ?? 'http://localhost:8080',
    launchOptions: {
      ...(system ? { executablePath: system } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // What does not depend on the size is tried at one.
      grepInvert: /@once/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
