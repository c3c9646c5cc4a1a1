/** What a page loads to show a form: our script, by part. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundled, minified, ours, root } from './bundle-ours.mjs';
import { planOf } from './plans.mjs';

/** Where a module belongs to, by its path; the first that fits counts. */
const PARTS = [
  ['compiled validator of the form', /^bench:validators/],
  ['lit', /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//],
  ['localization and context', /node_modules\/@lit\/|elements\/dist\/(localization|contexts|internal\/context)/],
  ['JSON Logic', /json-logic-js|procedure\/dist\/logic/],
  ['styles and tokens', /styles\.js$|packages\/tokens\//],
  ['form engine', /packages\/form\//],
  ['plan, conditions, issues', /packages\/(procedure|vietnam)\/|node_modules\//],
  ['way through the form', /packages\/elements\/dist\/(form|steps|error-summary|notice)\//],
  ['messages', /packages\/elements\/dist\/messages/],
  ['page and field', /packages\/elements\/dist\/(page|field|titled-element|answer|registry)/],
  ['controls', /packages\/elements\/dist\/(control|internal|[a-z-]+-field|select|checkbox|radio-group|yes-no)[/.]/],
  ['rest', /./],
];
/** What every form without a gateway fetches once its first page is painted: its engine and way, its compiled validator with what runs it. */
const REST = /^bench:validators|elements\/dist\/form\/way\.js|procedure\/dist\/compiled\.js/;

/** What it fetches after that, so that it is there even when the line isn't: the words for what is wrong, and the check of all answers. */
const AHEAD = /elements\/dist\/define\/(issues|form-end)\.js/;

const partOf = (file) => PARTS.find(([, pattern]) => pattern.test(file))[0];

const packed = (contents) => gzipSync(contents, { level: 9 }).length;

const size = async ({ code }) => packed(await minified(code));
const sum = async (files) => (await Promise.all(files.map(size))).reduce((total, bytes) => total + bytes, 0);

/** Bytes, gzip, that a page loads which does what a text of imports says. */
const sizeOf = async (text) => sum((await bundled('bench:entry', { 'bench:entry': text })).first);

const SHELL = "import '@motcua/elements/define/shell';";

/** What stands around the work on any page, on a page with nothing else. */
export const shellSize = () => sizeOf(SHELL);

/**
 * Each element of the manifest: what a page that has the shell loads more for its class and all that the class loads at once.
 * @returns rows of tag and bytes, gzip
 */
export const elementSizes = async () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'packages/elements/dist/custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const shell = await shellSize();
  const rows = [];
  for (const { tagName, name } of elements.sort((one, other) => one.tagName.localeCompare(other.tagName))) {
    const more = await sizeOf(`${SHELL} import { ${name} } from '@motcua/elements'; customElements.get('${tagName}') ?? customElements.define('${tagName}', ${name});`);
    rows.push([tagName, more - shell]);
  }
  return rows;
};

/** By part, what the whole would lose without it, in bytes: what is packed together has no sizes of its own. */
const partsOf = async (first) => {
  const modules = first.flatMap((file) => Object.entries(file.modules).map(([path, { code }]) => ({ path, code: code ?? '' })));
  const sizeOf = async (kept) => packed(await minified(kept.map(({ code }) => code).join('\n')));
  const whole = await sizeOf(modules);
  const there = PARTS.filter(([name]) => modules.some(({ path, code }) => code !== '' && partOf(path) === name));
  return Promise.all(there.map(async ([name]) => [name, whole - (await sizeOf(modules.filter(({ path }) => partOf(path) !== name)))]));
};

/**
 * The script of a host page without a gateway, with a form of 20 fields, all basic controls and the compiled validator;
 * the plan itself is data and not counted. Modules are the packages' built ones.
 * @returns bytes, gzip: what is loaded first (in all, and by part), what each such form fetches next to work, what it fetches ahead, and each chunk that comes later
 */
export const ourSize = async () => {
  const { validators } = await planOf(20);
  // The plan is data, which a page fetches.
  const { first, lazy, fetchedFor } = await bundled(ours, { 'bench:plan': 'export const first = undefined, plan = undefined;', 'bench:validators': validators });
  const rest = fetchedFor((module) => REST.test(module));
  const ahead = fetchedFor((module) => AHEAD.test(module)).filter((file) => !rest.includes(file));
  return {
    first: await sum(first),
    rest: await sum(rest),
    ahead: await sum(ahead),
    parts: await partsOf(first),
    lazy: await Promise.all(lazy.map(async (file) => ({ bytes: await size(file), // Modules that rollup makes itself have a NUL before their names.
    modules: Object.keys(file.modules).filter((path) => !path.startsWith('\0')).map((path) => relative(root, path)) }))),
  };
};

/**
 * What of the form's code nobody needs who types everything: values and locks in the session, the consent with whom is asked for what, notes of where
 * an answer comes from, the line at the end. Not in it are the places in modules that are there anyway where one of these is called, and what shows
 * any answer that can't be typed over (computed ones too).
 */
const PREFILL = /^packages\/(form\/dist\/(prefill|prefilled|is-prefill|reuse)|elements\/dist\/(form\/(missed-prefill|prefilling)|start\/(consent-view|fills|offers)|source-note\/source-note(\.styles)?|reuse-line))\.js$/;

/** Bytes, gzip, of the modules of the form that prefill alone needs, and which those are. */
export const prefillSize = async () => {
  const built = ['packages/form/dist', 'packages/elements/dist'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`));
  const modules = built.filter((path) => PREFILL.test(path)).sort();
  const code = await Promise.all(modules.map((path) => minified(readFileSync(join(root, path), 'utf8'))));
  return { bytes: packed(code.join('\n')), modules };
};
