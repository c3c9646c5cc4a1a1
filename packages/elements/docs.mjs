/**
 * Writes docs/elements.md from the custom-elements manifest: one table for each element, then all events.
 * `--check` writes nothing and fails when the file is not what the manifest says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const manifest = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
/** In a table even code needs its bars escaped. */
const code = (text) => (text ? `\`${cell(text)}\`` : '');
/** The sentences that there are, each with its full stop. */
const sentences = (...texts) => texts.map((text) => cell(text || '')).filter(Boolean).map((text) => text.replace(/\.?$/, '.')).join(' ');
const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const properties = ({ members = [], attributes = [] }) => {
  const described = new Map(attributes.map((attribute) => [attribute.name, attribute.description]));
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const named = new Set(fields.map(({ attribute }) => attribute));
  return [
    ...fields.map(({ name, attribute, type, default: initial, description, readonly }) => [
      'property', code(name) + (attribute ? ` (${code(attribute)})` : ''), code(type?.text), sentences(description ?? described.get(attribute), readonly && 'Read-only', initial && `Default ${code(initial)}`),
    ]),
    ...attributes.filter(({ name }) => !named.has(name)).map(({ name, type, description }) => ['attribute', code(name), code(type?.text), sentences(description)]),
  ];
};

const rows = (element) => [
  ...properties(element),
  ...(element.events ?? []).map(({ name, type, description }) => ['event', code(name), code(type?.text), sentences(description)]),
  ...(element.slots ?? []).map(({ name, description }) => ['slot', name ? code(name) : '(default)', '', sentences(description)]),
  ...(element.cssParts ?? []).map(({ name, description }) => ['part', code(name), '', sentences(description)]),
  ...(element.cssProperties ?? []).map(({ name, description }) => ['CSS property', code(name), '', sentences(description)]),
];

const section = (element) =>
  [`## \`<${element.tagName}>\``, element.description, table(['what', 'name', 'type', 'for'], rows(element))].filter(Boolean).join('\n\n');

const events = elements.flatMap(({ tagName, events: own = [] }) => own.map(({ name, type, description }) => [code(name), code(`<${tagName}>`), code(type?.text), sentences(description)]));
const own = events.filter(([name]) => name.startsWith('`mc-')).sort(([one], [other]) => (one < other ? -1 : 1));

const text = `<!-- Made by packages/elements/docs.mjs from the documentation comments of the elements: change those. -->

# Elements

\`import '@motcua/elements/define'\` registers all of them; \`import { McForm } from '@motcua/elements'\` gives the classes alone. An
attribute stands in brackets after its property. [Embedding](embedding.md) shows how to use them.

${elements.map(section).join('\n\n')}

## Events

Controls emit the native \`input\` and \`change\`. All others begin with \`mc-\`; none that carries answers bubbles or crosses a shadow root.

${table(['event', 'of', 'type', 'when'], own)}
`;

const file = at('../../docs/elements.md');
const known = () => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (known() !== text) {
  process.stderr.write('docs/elements.md is not what the elements say: run `npm run manifest -w packages/elements` and commit it.\n');
  process.exitCode = 1;
}
