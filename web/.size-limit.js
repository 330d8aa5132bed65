import { readFileSync } from 'node:fs';

/**
 * What a browser fetches before a person sees the application: the entry, the shell with a
 * conversation in it, and everything they import statically, with their styles.
 */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url)));
const wanted = [/^index\.html$/, /app-shell\.tsx$/, /conversation-pane\.tsx$/];
const files = new Set();

function take(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const next of chunk.imports ?? []) take(next);
}

for (const key of Object.keys(manifest)) if (wanted.some((it) => it.test(key))) take(key);

export default [
  {
    name: 'First download: scripts and styles',
    path: [...files].map((file) => `dist/${file}`),
    limit: '300 KB',
    gzip: true,
  },
  {
    name: 'First download: fonts',
    path: ['hanken-grotesk', 'bricolage-grotesque', 'geist-mono'].map(
      (font) => `dist/assets/${font}-latin-wght-normal-*.woff2`,
    ),
    limit: '100 KB',
    brotli: false,
  },
];
