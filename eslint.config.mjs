import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { rules } from './scripts/eslint-rules.mjs';

const TESTS = ['**/*.spec.ts', '**/*.fake.ts', 'test/**/*.ts'];
const MONEY = ['ledger', 'budgets', 'ordering', 'delivery', 'payments', 'policy'].map((name) => `libs/${name}/**/*.ts`);
const SIZES = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
  complexity: ['error', 8],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
};
const FROM_NEST = {
  paths: [
    {
      name: '@nestjs/common',
      allowImportNames: ['Injectable', 'Inject'],
      message: 'a use case takes Injectable and Inject; it refuses with DomainError',
    },
  ],
  patterns: [{ regex: '^@nestjs/(?!common$)', message: 'a use case knows no more of Nest than how it is injected' }],
};
const FROM_KERNEL = {
  paths: [
    {
      name: '@commonweal/kernel',
      importNames: ['Clock', 'SystemClock', 'Ids', 'UnitOfWork', 'Outbox', 'Tx'],
      message: 'a domain is given values: the time, the ids and the rows',
    },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.data/', 'test-results/', 'bench-results/', 'apps/web/src/public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { plugins: { commonweal: { rules } } },
  js.configs.recommended,
  { files: ['**/*.{ts,js,mjs,cjs}'], rules: SIZES },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest modules are empty classes with a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Nest 12 declares its option bags as classes and takes object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // We have no enums; those of vendors are taken as their types say.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Asks for the type of every name, a tenth of the lint, for what an upgrade of a package tells.
      '@typescript-eslint/no-deprecated': 'off',
      // A type that refers to itself cannot be a Record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // consistent-type-imports stays off: a class imported as a type loses its injection metadata.
      'commonweal/no-forward-ref': 'error',
      'commonweal/named-exports': 'error',
      'commonweal/no-enums': 'error',
      'commonweal/telling-class-names': 'error',
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/platform/src/config/**', ...TESTS],
    rules: { 'commonweal/settings-from-config': 'error' },
  },
  { files: ['apps/**/*.ts', 'libs/**/*.ts'], ignores: TESTS, rules: { 'commonweal/no-dynamic-import': 'error' } },
  // Jest asks for a default export here.
  { files: ['test/support/global-*.ts'], rules: { 'commonweal/named-exports': 'off' } },
  { files: MONEY, ignores: TESTS, rules: { 'commonweal/money-is-for-kernel': 'error' } },
  {
    files: ['libs/*/src/application/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', FROM_NEST] },
  },
  { files: ['libs/*/src/domain/**/*.ts'], ignores: TESTS, rules: { 'no-restricted-imports': ['error', FROM_KERNEL] } },
  {
    files: ['libs/*/src/{domain,application}/**/*.ts'],
    ignores: TESTS,
    rules: { 'commonweal/no-time-from-the-air': 'error' },
  },
  // A response class describes JSON; what is answered are plain objects.
  { files: ['apps/api/**/*.ts'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
  { files: ['apps/**/*.{controller,page,processor}.ts'], rules: { 'commonweal/no-try-in-delivery': 'error' } },
  {
    // A migration is SQL written down once; its length is the SQL's.
    files: ['**/migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  // Jest takes the default export of these two.
  { files: ['test/support/global-*.ts'], rules: { 'commonweal/named-exports': 'off' } },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'commonweal/no-lone-tests': 'error',
      'commonweal/tests-assert': 'error',
      'commonweal/seeded-properties': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        ...{ module: 'writable', require: 'readonly', __dirname: 'readonly', process: 'readonly', console: 'readonly' },
        ...{ setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', Buffer: 'readonly', URL: 'readonly' },
        ...{ AbortSignal: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', performance: 'readonly' },
      },
    },
  },
);
