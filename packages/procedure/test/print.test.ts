import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../src/compile/compile.ts';
import { DocumentError, type ProcedureSource } from '../src/compile/document.ts';
import { compilePrint } from '../src/compile/print.ts';
import { lint } from '../src/lint/lint.ts';
import { loadProcedure } from '../src/load.ts';
import type { JsonObject } from '../src/plan.ts';
import { isPrint, pointersIn, type PrintNode } from '../src/print.ts';
import { changed, CODE, FORM, planOf, SCHEMAS } from './support.ts';

const source = loadProcedure(SCHEMAS, CODE);
const plan = compile(source);
const written = (body: string, head = '<title>Tờ khai</title>'): ProcedureSource => ({ ...source, print: { file: 'print.html', text: `<!doctype html>\n${head}\n${body}` } });
const nodes = (body: string): readonly PrintNode[] => compilePrint(written(body), plan)?.nodes ?? [];
const value = (at: string): PrintNode => ({ kind: 'value', of: [at], as: 'text' });

describe('print.html', () => {
  it('of the procedure becomes a tree that is what it says', () => {
    const template = compilePrint(source, plan);
    assert.ok(isPrint(template));
    assert.ok(isPrint(JSON.parse(JSON.stringify(template))));
    assert.equal(template.title, 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân');
    assert.ok(pointersIn(template.nodes).includes('/maritalStatus/divorce/number'));
  });

  it('keeps elements, classes, texts and places, and nothing else', () => {
    assert.deepEqual(nodes('<section class="line keep"><!-- why --><p>Tên:\n  <mc-value at="/requester/name" as="uppercase"></mc-value> ạ</p></section>'), [
      {
        kind: 'element', tag: 'section', classes: ['line', 'keep'],
        nodes: [{ kind: 'element', tag: 'p', nodes: ['Tên: ', { kind: 'value', of: ['/requester/name'], as: 'uppercase' }, ' ạ'] }],
      },
    ]);
    assert.deepEqual(nodes('<table><tr><td colspan="2">a</td></tr></table>'), [
      { kind: 'element', tag: 'table', nodes: [{ kind: 'element', tag: 'tbody', nodes: [{ kind: 'element', tag: 'tr', nodes: [{ kind: 'element', tag: 'td', colspan: 2, nodes: ['a'] }] }] }] },
    ]);
    assert.deepEqual(nodes('<mc-boxes at="/requester/personalId" count="12"></mc-boxes><mc-tick at="/pledge"></mc-tick><mc-value></mc-value><mc-sources></mc-sources>'), [
      { kind: 'boxes', of: '/requester/personalId', count: 12 }, { kind: 'tick', of: '/pledge', is: 'true' }, { kind: 'value', of: [], as: 'text' }, { kind: 'sources' },
    ]);
    assert.deepEqual(nodes('<mc-if at="/relation" is="other" not><mc-value at="/copies"></mc-value></mc-if><mc-if fact="dossier-code" present>x</mc-if>'), [
      { kind: 'if', of: '/relation', is: 'other', not: true, nodes: [value('/copies')] },
      { kind: 'if', of: { fact: 'dossier-code' }, nodes: ['x'] },
    ]);
  });

  const refused: [string, string, RegExp][] = [
    ['a script', '<p>a</p>\n<script>alert(1)</script>', /<script> at line 4 is not allowed/],
    ['a style', '<style>p{}</style>', /<style>.*not allowed/],
    ['an unknown element', '<p><iframe></iframe></p>', /<iframe> at line 3 is not allowed/],
    ['drawing in another namespace', '<svg><script>1</script></svg>', /<svg>/],
    ['an event handler', '<p onclick="x()">a</p>', /"onclick", which is not allowed/],
    ['an inline style', '<p style="color:red">a</p>', /"style"/],
    ['a link', '<a href="javascript:x()">a</a>', /<a> at line 3/],
    ['an unknown class', '<p class="center big">a</p>', /unknown class "big"/],
    ['an unknown field', '<mc-value at="/requester/nickname"></mc-value>', /\/requester\/nickname, which is no field/],
    ['a field among several that is not there', '<mc-value at="/requester/name /x"></mc-value>', /\/x, which is no field/],
    ['a group', '<mc-value at="/requester"></mc-value>', /is a group/],
    ['a computed value', '<mc-value at="/owner/name"></mc-value>', /is computed/],
    ['an unknown form', '<mc-value at="/copies" as="roman"></mc-value>', /form "roman"/],
    ['an unknown fact', '<mc-value fact="token"></mc-value>', /fact "token"/],
    ['an answer and a fact at once', '<mc-if at="/copies" fact="dossier-code" present>x</mc-if>', /either/],
    ['a choice that is not there', '<mc-if at="/relation" is="others">x</mc-if>', /"others", which is none of its choices/],
    ['a tick that is never said', '<mc-tick at="/relation"></mc-tick>', /when it is ticked/],
    ['a tick for no choice', '<mc-tick at="/relation" is="x"></mc-tick>', /none of its choices/],
    ['an if that tests nothing', '<mc-if at="/relation">x</mc-if>', /either is=/],
    ['boxes without number', '<mc-boxes at="/copies"></mc-boxes>', /count of boxes/],
    ['a place closed in itself', '<p><mc-value at="/copies"/></p>', /line 3: non-void-html-element/],
    ['a place that is left open', '<p><mc-value at="/copies">x</p>', /<mc-value> at line 3/],
    ['something in a place', '<mc-value at="/copies">x</mc-value>', /has something in it/],
    ['a block in a paragraph', '<p>a<div>b</div></p>', /<p> at line 3 is not closed/],
    ['a part of a table outside its rows', '<table><mc-if at="/copies" present><tr><td>a</td></tr></mc-if></table>', /<mc-if> at line 3 is not closed/],
    ['text of a place outside the rows of a table', '<table><mc-if at="/copies" present>a</mc-if><tr><td>a</td></tr></table>', /HTML does not allow/],
    ['a span of nothing', '<table><tr><td colspan="0">a</td></tr></table>', /spans "0"/],
    ['something in the head', '<link rel="stylesheet" href="x.css"><p>a</p>', /<link>/],
  ];
  for (const [name, body, problem] of refused) {
    it(`may not hold ${name}`, () => {
      assert.throws(() => compilePrint(written(body), plan), (error) => error instanceof DocumentError && error.file === 'print.html' && problem.test(error.problem) && error.remedy !== '' ? true : assert.fail(String(error)));
    });
  }
  it('has a title', () => assert.throws(() => compilePrint(written('<p>a</p>', ''), plan), /no title/));
  it('need not be there', () => assert.equal(compilePrint({ ...source, print: undefined } as unknown as ProcedureSource, plan), undefined));

  it('is linted: what is wrong, and answers that it does not print', () => {
    const root = changed(FORM, () => undefined);
    const found = (text: string): string[] => {
      writeFileSync(join(root, `procedures/${CODE}/print.html`), text);
      return lint(root).map(({ rule, problem }) => `${rule}: ${problem}`);
    };
    assert.match(found('<!doctype html><title>a</title><script></script>').join(), /^print: <script> at line 1 is not allowed/);
    const incomplete = found('<!doctype html><title>a</title><mc-value at="/copies"></mc-value>');
    assert.ok(incomplete.includes('printed: does not print /requester/name.'));
    assert.ok(incomplete.includes('printed: does not say where values come from.'));
    assert.ok(!incomplete.includes('printed: does not print /copies.'));
    rmSync(root, { recursive: true });
  });
});

describe('rows in print.html', () => {
  const line = { type: 'string', title: 'Dòng' };
  const phones = { type: 'array', title: 'Điện thoại', items: line };
  const days = { type: 'array', title: 'Ngày', items: { enum: ['mon', 'tue'] } };
  const list = (properties: object): object => ({ type: 'array', title: 'Nhóm', items: { type: 'object', title: 'Một', properties } });
  const rowPlan = planOf({ properties: { head: line, members: list({ name: line, phones }), others: list({ name: line }), days } } as JsonObject);
  const made = (body: string): readonly PrintNode[] => compilePrint(written(body), rowPlan)?.nodes ?? [];
  const name: PrintNode = { kind: 'value', of: ['/members/-/name'], as: 'text' };

  it('are printed one by one, names in them being the row\'s own', () => {
    assert.deepEqual(made('<mc-each at="/members" min="3"><p><mc-number></mc-number>. <mc-value at="./name"></mc-value> <mc-value at="/head"></mc-value></p></mc-each>'), [
      { kind: 'each', of: '/members', min: 3, nodes: [{ kind: 'element', tag: 'p', nodes: [{ kind: 'number' }, '. ', name, ' ', value('/head')] }] },
    ]);
    assert.deepEqual(made('<ul><li each="/members"><mc-value at="/members/-/name"></mc-value><mc-each at="./phones"><mc-value at="."></mc-value><mc-value at="/members/-/name"></mc-value></mc-each></li></ul>'), [
      { kind: 'element', tag: 'ul', nodes: [{ kind: 'each', of: '/members', nodes: [{ kind: 'element', tag: 'li', nodes: [name, { kind: 'each', of: '/members/-/phones', nodes: [value('/members/-/phones/-'), name] }] }] }] },
    ]);
  });

  it('may be rows of a table, where HTML allows no element of ours', () => {
    const [table] = made('<table><thead><tr><th>Tên</th></tr></thead><tbody><tr each="/members" min="8"><td><mc-value at="./name"></mc-value></td></tr></tbody></table>');
    assert.deepEqual(table, {
      kind: 'element', tag: 'table', nodes: [
        { kind: 'element', tag: 'thead', nodes: [{ kind: 'element', tag: 'tr', nodes: [{ kind: 'element', tag: 'th', nodes: ['Tên'] }] }] },
        { kind: 'element', tag: 'tbody', nodes: [{ kind: 'each', of: '/members', min: 8, nodes: [{ kind: 'element', tag: 'tr', nodes: [{ kind: 'element', tag: 'td', nodes: [name] }] }] }] },
      ],
    });
  });

  it('can be tested for being there, and lists of choices for a choice', () => {
    assert.deepEqual(made('<mc-if at="/members" present not>không</mc-if><mc-tick at="/days" is="tue"></mc-tick><mc-if at="/days" is="mon">x</mc-if>'), [
      { kind: 'if', of: '/members', not: true, nodes: ['không'] }, { kind: 'tick', of: '/days', is: 'tue' }, { kind: 'if', of: '/days', is: 'mon', nodes: ['x'] },
    ]);
  });

  it('are counted as printed by their templates', () => {
    assert.deepEqual(pointersIn(made('<mc-each at="/members"><mc-number></mc-number><mc-value at="./name"></mc-value></mc-each>')), ['/members', '/members/-/name']);
  });

  const refused: [string, string, RegExp][] = [
    ['a name of a row outside rows', '<mc-value at="./name"></mc-value>', /names \.\/name, but stands in no row/],
    ['a row\'s answer outside rows', '<mc-value at="/members/-/name"></mc-value>', /is in the rows of \/members/],
    ['a row\'s answer in the rows of another group', '<mc-each at="/others"><mc-value at="/members/-/name"></mc-value></mc-each>', /is in the rows of \/members/],
    ['an answer that the row hasn\'t', '<mc-each at="/others"><mc-value at="./phones"></mc-value></mc-each>', /\/others\/-\/phones, which is no field/],
    ['a repeated group as a value', '<mc-value at="/members"></mc-value>', /is a repeated group/],
    ['a repeated group that is tested for a value', '<mc-if at="/members" is="x">a</mc-if>', /is a repeated group/],
    ['a row itself where it is a group', '<mc-each at="/members"><mc-value at="."></mc-value></mc-each>', /\/members\/-, which is a group/],
    ['rows of what has none', '<mc-each at="/head">a</mc-each>', /repeats \/head, which has no rows/],
    ['rows of choices', '<mc-each at="/days">a</mc-each>', /no rows/],
    ['rows in the rows of another group', '<mc-each at="/members"><mc-each at="/others">a</mc-each></mc-each>', /in the rows of another group/],
    ['rows in the same rows', '<mc-each at="/members"><mc-each at="/members">a</mc-each></mc-each>', /in the rows of another group/],
    ['too many blank rows', '<mc-each at="/members" min="1000">a</mc-each>', /min="1000"/],
    ['no number of blank rows', '<table><tr each="/members" min="x"><td>a</td></tr></table>', /min="x"/],
    ['blank rows of nothing', '<table><tr min="3"><td>a</td></tr></table>', /min without each/],
    ['a number outside rows', '<mc-number></mc-number>', /stands in no row/],
    ['a repeated paragraph', '<p each="/members">a</p>', /"each", which is not allowed/],
    ['our element around the rows of a table', '<table><mc-each at="/members"><tr><td>a</td></tr></mc-each></table>', /<mc-each> at line 3 is not closed/],
    ['a choice that is not there', '<mc-tick at="/days" is="sun"></mc-tick>', /"sun", which is none/],
  ];
  for (const [what, body, problem] of refused) {
    it(`may not hold ${what}`, () => {
      assert.throws(() => made(body), (error) => error instanceof DocumentError && problem.test(error.problem) && error.remedy !== '' ? true : assert.fail(String(error)));
    });
  }
});

describe('isPrint', () => {
  const made = { format: 'motcua.print/1', procedure: CODE, version: '1.0.0', title: 'x' };
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { kind: 'element', tag: 'div', nodes: [deep(levels - 1)] });
  const each = (of: unknown, ...nodes: readonly unknown[]): unknown => ({ kind: 'each', of, nodes });
  it('takes what was made', () => {
    const rows = { kind: 'each', of: '/a', min: 30, nodes: [{ kind: 'number' }, each('/a/-/b', 'x'), { kind: 'element', tag: 'p', nodes: [each('/a/-/c/d', 'x')] }] };
    assert.ok(isPrint({ ...made, nodes: ['a', { kind: 'sources' }, deep(20), rows] }));
  });
  const hostile: unknown[] = [
    null, 'x', [], { ...made }, { ...made, format: 'motcua.print/2', nodes: [] }, { ...made, title: 3, nodes: [] },
    ...[
      null, 3, [], { kind: 'html' }, { kind: 'element', tag: 'script', nodes: [] }, { kind: 'element', tag: 'p' }, { kind: 'element', tag: 'p', classes: ['x'], nodes: [] },
      { kind: 'element', tag: 'td', colspan: 1e9, nodes: [] }, { kind: 'element', tag: 'constructor', nodes: [] }, { kind: 'value', of: '/a', as: 'text' }, { kind: 'value', of: ['a'], as: 'text' },
      { kind: 'value', of: ['/a'], as: 'html' }, { kind: 'boxes', of: '/a', count: 1e9 }, { kind: 'tick', of: '/a' }, { kind: 'if', of: { fact: 'x' }, nodes: [] }, { kind: 'if', of: '/a' }, deep(5000),
      { kind: 'each', of: '/a' }, { kind: 'each', nodes: [] }, { kind: 'each', of: '/a', min: 1e9, nodes: [] }, { kind: 'number' }, each('a'), each('/a/-/b', 'x'),
      each('/a', each('/a', 'x')), each('/a', each('/b', 'x')), each('/a', each('/a/-/b/-/c', 'x')), each('/a', { kind: 'element', tag: 'p', nodes: [each('/a', 'x')] }),
    ].map((node) => ({ ...made, nodes: [node] })),
  ];
  it('refuses all else, without losing its footing', () => {
    for (const [index, value] of hostile.entries()) assert.equal(isPrint(value), false, `number ${index}`);
  });
});
