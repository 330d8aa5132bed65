import boundaries from 'eslint-plugin-boundaries';
import { houseRules } from './rules.js';

/** Which layer may import which: app → features → store, gateway, api, ui → lib. */
const mayImport = {
  app: ['features', 'store', 'gateway', 'api', 'ui', 'lib'],
  features: ['store', 'gateway', 'api', 'ui', 'lib'],
  store: ['gateway', 'api', 'lib'],
  gateway: ['lib'],
  api: ['lib'],
  ui: ['lib'],
  lib: [],
};

const policies = Object.entries(mayImport)
  .filter(([, to]) => to.length > 0)
  .map(([from, to]) => ({
    from: { element: { type: from } },
    allow: { to: { element: { types: { anyOf: to } } } },
  }));

/** The state machines know no framework, so that a test can drive them without a browser. */
const frameworkFree = {
  files: ['src/gateway/**/*.ts', 'src/api/**/*.ts', 'src/lib/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['react', 'react-dom', '@tanstack/*'], message: 'Plain modules only.' },
        ],
      },
    ],
  },
};

/** The architecture rules, without type information: quick, and tested by planted violations. */
export const architecture = [
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, guildhall: houseRules },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
      'boundaries/elements': [
        { type: 'features', pattern: 'src/features/*', capture: ['feature'] },
        ...['app', 'store', 'gateway', 'api', 'ui', 'lib'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
      ],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'boundaries/no-unknown-files': 'error',
      'guildhall/kebab-case-files': 'error',
      'guildhall/translated-text': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
    },
  },
  frameworkFree,
  {
    files: ['src/{features,app}/**/*.{ts,tsx}'],
    rules: { 'guildhall/no-raw-colours': 'error' },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/**/testing-*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'guildhall/translated-text': 'off',
      'guildhall/no-raw-colours': 'off',
    },
  },
];
