/** The custom-elements manifest: editor data and docs are made from it. What is private is left out. */

const isPublic = (member) => member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#');

/** Lit's own callbacks are nobody's interface. */
const lifecycle = new Set([
  'render', 'updated', 'willUpdate', 'connectedCallback', 'disconnectedCallback', 'formAssociated', 'shadowRootOptions', 'styles', 'submission', 'handleEvent', '[announce]',
]);

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifecycle.has(member.name));
        declaration.attributes = declaration.attributes?.filter((attribute) => attribute.name);
      }
    }
  },
};

/** The first values of properties that are only declared: `@property({ initial: '' }) declare label: string`. */
const initialValues = {
  name: 'initial-values',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members = [] } = moduleDoc.declarations?.find(({ name }) => name === node.name?.text) ?? {};
    for (const member of node.members) {
      for (const { expression } of ts.getDecorators?.(member) ?? []) {
        const options = expression.arguments?.[0]?.properties ?? [];
        const initial = options.find((option) => option.name?.getText() === 'initial')?.initializer;
        const documented = members.find(({ name }) => name === member.name.getText());
        if (initial && documented) documented.default = initial.getText();
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/generated/**', 'src/**/*.styles.ts', 'src/internal/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [initialValues, publicOnly],
};
