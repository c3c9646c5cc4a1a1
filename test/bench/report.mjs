/** What was measured, as Markdown. */
import { PEERS } from './bundle.mjs';

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)}`;
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const milliseconds = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

const NAMES = { html: 'hand-written HTML', ours: '`<mc-form>`, on one page', paged: '`<mc-form>`, in pages of 20', ...PEERS };

/** Each goal beside what it came to. */
const goals = (results, starts) => {
  const usable = (name) => results.get(name)?.usable;
  const best = Math.min(...Object.keys(PEERS).flatMap((peer) => usable(`${peer}-20`) ?? []));
  const ratio = (one, other) => (one === undefined || other === undefined ? undefined : (one / other).toFixed(2));
  return [
    ['first page of 1,000 fields in pages ÷ hand-written HTML of 20', starts && ratio(...starts.usable), '≤ 1.5'],
    ['the same ÷ the fastest peer at 20 fields', ratio(usable('paged-1000'), Number.isFinite(best) ? best : undefined), '< 1'],
    ['all 1,000 on one page ÷ hand-written HTML of 1,000', ratio(usable('ours-1000'), usable('html-1000')), '≤ 1.1'],
    ['script of a key press at 1,000 fields, ms', results.get('ours-1000')?.script.toFixed(1), '≤ 2'],
  ].filter(([, value]) => value !== undefined);
};

const startsText = ({ usable: [paged, html], quotient, quartiles, rounds }) =>
  `\nThe first goal is measured by itself, ${rounds} rounds of these two pages taking turns: medians ${milliseconds(paged)} and ${milliseconds(html)} ms; the quotient of each round, its median ${quotient.toFixed(2)}, half of them ${quartiles.map((each) => each.toFixed(2)).join('–')}.\n`;

/** @param starts of the long form in pages and of the short one in HTML, where both were measured */
export const speedReport = ({ version, results }, starts, sizes, rounds) => {
  const rows = [...results].map(([name, { usable, least, most, script, frame }]) => {
    const [stack, count] = name.split('-');
    const html = results.get(`html-${count}`)?.usable;
    return [NAMES[stack], Number(count).toLocaleString('en'), milliseconds(usable), `${milliseconds(least)}–${milliseconds(most)}`, html ? (usable / html).toFixed(2) : '', milliseconds(script), milliseconds(frame), kilobytes(sizes.get(name).first)];
  });
  return `## Speed

Chromium ${version}, ${rounds} rounds after one to warm up; all cases take turns in each round; medians.

${table(['goal', 'measured', 'wanted'], goals(results, starts))}
${starts ? startsText(starts) : ''}
${table(['', 'fields', 'start → usable, ms', 'least–most', '÷ HTML', 'key press: script, ms', 'to its frame, ms', 'script with its data, KB gzip'], rows)}
`;
};

export const sizeReport = ({ first, parts, rest, ahead, lazy }, shell, elements, prefill) => `## Size

The script of a host page without a gateway: a form of 20 fields, all basic controls, the compiled validator; rollup, minified by esbuild, gzip −9. The plan is data and not counted.

${table(['', 'KB'], [['**before lazy parts**', `**${kilobytes(first)}**`], ...parts.map(([name, bytes]) => [name, kilobytes(bytes)])])}

What each such form fetches once its first page is painted (its engine and way, the compiled validator and what runs it): **${kilobytes(rest)} KB**, with what was there before ${kilobytes(first + rest)}. A form that begins with questions which only its conditions on the day, on computed values or on rows decide, or that has a gateway, fetches it before the first page.

What it then fetches ahead, while there is a line and nothing else to do: the words for what may be wrong, and the check of all answers, **${kilobytes(ahead)} KB**; with it ${kilobytes(first + rest + ahead)}.

What a part takes is what the whole would lose without it; packed together, the parts share words, so that they don't add up to the whole.

${table(['comes when it is needed', 'KB'], lazy.sort((one, other) => other.bytes - one.bytes).map(({ bytes, modules }) => [nameOf(modules), kilobytes(bytes)]))}

The shell alone (provider, head, foot, notices, steps, language): **${kilobytes(shell)} KB**, at most 20 wanted.

What only prefill needs of a form (${prefill.modules.map((module) => module.replace(/^packages\/|dist\/|\.js$/g, '')).join(', ')}): **${kilobytes(prefill.bytes)} KB**, at most 6 wanted.

What a page with the shell loads more for an element, gzip, with everything that it loads at once (what the shell has already costs nothing, a few bytes of packing aside); parts that it fetches later, and elements inside it that a page registers beside it, not counted.

${table(['element', 'KB more than the shell'], elements.map(([tag, bytes]) => [`\`<${tag}>\``, kilobytes(bytes)]))}
`;

/** A chunk by the folder or library that most of its modules are from. */
const nameOf = (modules) => {
  const counts = new Map();
  for (const module of modules) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? module.replace(/^packages\/([^/]+)\/dist\//, '$1/').split('/').slice(0, 2).join('/').replace(/\.js$/, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, 3).map(([name]) => name).join(', ');
};

export const memoryReport = ({ from, to, detached, pages, rounds }) => `## Memory

Our form of ${pages * 20} fields in ${pages} pages is filled in, gone through to the end and back, ${rounds[1]} times; garbage is collected by force before each reading. Optimised machine code is left out (\`--no-opt\`): it is the engine's, and hides what a form keeps.

${table(['', `after ${rounds[0]} rounds`, `after ${rounds[1]}`, 'change', 'wanted'], [
  ['heap, KB', kilobytes(from.heap), kilobytes(to.heap), `${((to.heap / from.heap - 1) * 100).toFixed(2)} %`, '≤ 2 %'],
  ['nodes', from.nodes, to.nodes, to.nodes - from.nodes, '0'],
  ['listeners', from.listeners, to.listeners, to.listeners - from.listeners, '0'],
  ['elements that no document shows', '', detached, '', '0'],
])}
`;

export const startReport = (rows) => `## Start\n\n${table(['', 'measured', 'wanted'], rows)}\n`;

const PAGES = { home: 'home', procedure: 'a procedure, signed out', start: 'a procedure, signed in: introduction and start', form: 'first page of a form', lookup: 'looking up a dossier' };

export const paintReport = (results, rounds) => `## Paint

The demo's pages on a phone of 360 px, 4× slower processor, slow 4G, nothing cached, beside the same content as static HTML without script; medians of ${rounds} rounds after one to warm up. Layout shift is the greatest of all rounds, throttled and not; the longest task after the first paint is of an unthrottled machine (tasks under 50 ms count as 0).

${table(
  ['', 'first paint, ms', 'static', 'ratio (≤ 1.5)', 'largest paint, ms', 'static', 'ratio (≤ 1.5)', 'layout shift (≤ 0.02)', 'longest task, ms (≤ 100)'],
  [...results].map(([name, { first, largest, shift, longest }]) => [
    PAGES[name],
    ...[first, largest].flatMap(([ours, html]) => [milliseconds(ours), milliseconds(html), (ours / html).toFixed(2)]),
    shift.toFixed(3),
    longest === 0 ? '0' : milliseconds(longest),
  ]),
)}
`;

export const prefillReport = ({ without, with: filled, hanging, added }, rounds) => `## Prefill

The demo's form 1.004873, from pressing "begin" until all fields of the first page are there and painted; three repositories over HTTP, each of which answers after 100 ms. Medians of ${rounds} rounds after one to warm up, all cases taking turns in one browser.

${table(['', 'median, ms', 'least–most', 'wanted'], [
  ['without consent: nobody is asked', milliseconds(without.median), `${milliseconds(without.least)}–${milliseconds(without.most)}`, ''],
  ['with consent: three are asked', milliseconds(filled.median), `${milliseconds(filled.least)}–${milliseconds(filled.most)}`, ''],
  ['**what prefill adds**', `**${milliseconds(added)}**`, '', '≤ 300'],
  ['one of the three never answers', milliseconds(hanging.median), `${milliseconds(hanging.least)}–${milliseconds(hanging.most)}`, '≤ 2000'],
])}
`;
