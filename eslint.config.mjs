import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * What each package may import of the others (docs/architecture.md). `typeOnly` leaves no trace at run time, except for
 * `data`: tables that are generated from the contract. A file of `also` is loaded by the command alone. Nothing imports the gateway.
 */
const directions = {
  vietnam: {},
  procedure: { allowed: ['vietnam'], also: { 'theme.ts': ['tokens'] } },
  form: { allowed: ['vietnam', 'procedure'] },
  tokens: {},
  client: {},
  elements: { allowed: ['vietnam', 'procedure', 'form', 'tokens'], typeOnly: ['client'], data: ['dossierStates', 'fileRejections', 'fileStates', 'problemTexts'] },
  gateway: { allowed: ['vietnam', 'procedure', 'form'] },
  demo: { allowed: ['procedure', 'form', 'tokens', 'client', 'elements'] },
};
const names = Object.keys(directions);

/** Pages' globals, which code that also runs on a server must not touch. */
const domGlobals = ['document', 'window', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'customElements', 'HTMLElement', 'Element', 'Node'];

const importRules = (name, files = '**/*.ts', more = []) => {
  const { typeOnly = [], data = [] } = directions[name];
  const allowed = [...(directions[name].allowed ?? []), ...more];
  const forbidden = names.filter((other) => ![name, ...allowed, ...typeOnly].includes(other));
  const message = `@motcua/${name} may not import this: see "Imports run one way" in docs/architecture.md.`;
  const patterns = [
    { regex: `^@motcua/(${[...forbidden, name].join('|')})(/|$)`, message },
    { regex: `(^|/)(${names.join('|')})/(src|dist)/`, message: 'Import another package by its name, not by its path.' },
    ...(typeOnly.length > 0 ? [{ regex: `^@motcua/(${typeOnly.join('|')})(/|$)`, message: `${message} Its types are fine.`, allowTypeImports: true, allowImportNames: data }] : []),
  ];
  return {
    files: [`packages/${name}/src/${files}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
};

const typed = ['.storybook/*.ts', 'stories/**/*.ts', 'packages/*/src/**/*.ts', 'test/**/*.ts'];
const untyped = ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.ts'];

export default tseslint.config(
  { ignores: ['**/dist/**', 'storybook-static/**', '**/node_modules/**', '**/generated/**', '.data/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typed,
    ignores: untyped,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read as well as texts in a template; anything else still has to say how.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // An async method may answer at once: interfaces (stores, repositories) decide that it is async.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      // node:test returns promises that nobody awaits.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'it', 'describe', 'suite'].map((name) => ({ from: 'package', package: 'node:test', name })) }],
    },
  },
  { files: untyped, extends: [tseslint.configs.strict] },
  {
    files: [...typed, ...untyped],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
    },
  },
  ...names.map((name) => importRules(name)),
  ...names.flatMap((name) => Object.entries(directions[name].also ?? {}).map(([file, more]) => importRules(name, file, more))),
  {
    files: ['packages/{vietnam,procedure,form}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...domGlobals.map((name) => ({ name, message: 'This package runs without a page: no DOM.' }))],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'McElement', 'TitledElement'] } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', { selector: 'Literal[value=/^\\u002Fv1\\u002F/]', message: "Elements know no HTTP: ask the client." }],
    },
  },
);
