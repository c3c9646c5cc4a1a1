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

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/generated/**', 'src/**/*.styles.ts', 'src/internal/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
