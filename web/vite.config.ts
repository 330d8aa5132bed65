import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Not called GUILDHALL_…: the server refuses settings that it does not know.
const server = process.env.DEV_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    react(),
    babel({
      include: /\/src\/.*\.tsx?$/,
      plugins: ['@lingui/babel-plugin-lingui-macro'],
      parserOpts: { plugins: ['typescript', 'jsx'] },
    }),
    lingui(),
    tailwindcss(),
  ],
  resolve: {
    alias: {
      'discord-api-types/v10': fileURLToPath(new URL('src/lib/discord-enums.ts', import.meta.url)),
    },
  },
  build: {
    target: 'es2023',
    // Keeps light-dark() as it is written: a part of a page can then show the other theme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server, changeOrigin: true },
      ...Object.fromEntries(
        [
          '/avatars',
          '/icons',
          '/channel-icons',
          '/role-icons',
          '/banners',
          '/emojis',
          '/attachments',
          '/embed',
        ].map((path) => [path, { target: server, changeOrigin: true }]),
      ),
    },
  },
  test: {
    // A test that needs a page says so: `@vitest-environment jsdom` in its first line.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'eslint/**/*.test.ts'],
    setupFiles: ['src/app/test-setup.ts'],
  },
});
