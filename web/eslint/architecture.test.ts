// @vitest-environment node
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { architecture } from './architecture.js';

const linter = new ESLint({
  cwd: new URL('..', import.meta.url).pathname,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['src/**/*.{ts,tsx}'],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    ...(architecture as Linter.Config[]),
  ],
});

/** The rules that one planted piece of code breaks. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const results = await linter.lintText(code, { filePath });
  return results.flatMap((it) => it.messages.map((message) => message.ruleId ?? message.message));
}

const layers: [from: string, to: string][] = [
  ['src/features/auth/planted.ts', '../conversation/conversation-pane'],
  ['src/features/auth/planted.ts', '../../app/router'],
  ['src/store/planted.ts', '../features/conversation/conversation-pane'],
  ['src/store/planted.ts', '../ui/mark'],
  ['src/gateway/planted.ts', '../store/session'],
  ['src/api/planted.ts', '../store/session'],
  ['src/ui/planted.ts', '../store/session'],
  ['src/ui/planted.ts', '../api/http'],
  ['src/lib/planted.ts', '../ui/mark'],
  ['src/lib/planted.ts', '../api/http'],
];

describe('the layers', () => {
  it.each(layers)('%s may not import %s', async (file, target) => {
    expect(await broken(file, `import '${target}';`)).toContain('boundaries/dependencies');
  });

  it('the allowed direction passes', async () => {
    const code = `import '../../store/session'; import '../../ui/mark'; import '../../api/http';`;
    expect(await broken('src/features/auth/planted.ts', code)).toEqual([]);
  });

  it.each(['gateway', 'api', 'lib'])('%s knows no framework', async (layer) => {
    const code = `import { useState } from 'react'; export const a = useState;`;
    expect(await broken(`src/${layer}/planted.ts`, code)).toEqual(['no-restricted-imports']);
  });

  it('a file outside the layers is refused', async () => {
    expect(await broken('src/planted.ts', `export const a = 1;`)).toContain(
      'boundaries/no-unknown-files',
    );
  });
});

describe('the house rules', () => {
  it.each([
    `export const a = '#aabbcc';`,
    `export const a = 'bg-red-500';`,
    `export const a = 'text-[rgb(1,2,3)]';`,
    'export const a = `oklch(0.5 0.1 20)`;',
    `export const a = 'text-white';`,
  ])('no raw colour: %s', async (code) => {
    expect(await broken('src/features/auth/planted.tsx', code)).toEqual([
      'guildhall/no-raw-colours',
    ]);
  });

  it('tokens and anchors pass', async () => {
    const code = `export const a = ['bg-panel text-text-2 border-line', '#general', '#top'];`;
    expect(await broken('src/features/auth/planted.tsx', code)).toEqual([]);
  });

  it.each([
    `export const A = () => <p>Hello there</p>;`,
    `export const A = () => <button aria-label="Close" />;`,
    `export const A = () => <Row label="Name" />;`,
  ])('every text goes through i18n: %s', async (code) => {
    expect(await broken('src/features/auth/planted.tsx', code)).toEqual([
      'guildhall/translated-text',
    ]);
  });

  it('translated text passes', async () => {
    const code = `export const A = () => <p><Trans>Hello <b>there</b></Trans> · {n}</p>;`;
    expect(await broken('src/features/auth/planted.tsx', code)).toEqual([]);
  });

  it('files are named in kebab case', async () => {
    expect(await broken('src/lib/plantedFile.ts', `export const a = 1;`)).toEqual([
      'guildhall/kebab-case-files',
    ]);
  });

  it('exports are named', async () => {
    expect(await broken('src/lib/planted.ts', `export default 1;`)).toEqual([
      'no-restricted-syntax',
    ]);
  });

  it('files and functions stay short', async () => {
    const lines = Array.from({ length: 360 }, (_, at) => `  void ${at};`).join('\n');
    expect(await broken('src/lib/planted.ts', `export function a() {\n${lines}\n}\n`)).toEqual([
      'max-lines-per-function',
      'max-lines',
    ]);
  });
});
