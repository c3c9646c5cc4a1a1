import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Client } from '@motcua/client';
import type { Field, JsonObject, Option, Plan, PrintNode, PrintTemplate } from '@motcua/procedure';
import '../define.ts';
import { fakeClient } from '../../test/client.ts';
import { all, deep, expectAccessible } from '../../test/dom.ts';
import { plan as base } from '../../test/plan.ts';
import type { McDeclaration } from './declaration.ts';
import type { Origins } from './provenance.ts';

const always = { declared: [[]], refused: [], required: [] };
const answer = (pointer: string, given: Partial<Field> = {}): Field => ({ pointer, key: pointer.slice(pointer.lastIndexOf('/') + 1), type: 'string', control: 'text', title: { vi: pointer }, ...always, ...given });
const rows = (pointer: string, items: Field): Field => answer(pointer, { type: 'array', control: 'rows', items });
const days: readonly Option[] = [{ value: 'mon', label: { vi: 'Thứ Hai' } }, { value: 'tue', label: { vi: 'Thứ Ba' } }];

const plan: Plan = {
  ...base,
  fields: [
    rows('/members', answer('/members/-', {
      type: 'object',
      control: 'group',
      children: [
        answer('/members/-/name'),
        answer('/members/-/born', { control: 'date' }),
        answer('/members/-/main', { type: 'boolean', control: 'checkbox' }),
        answer('/members/-/province', { control: 'select', options: { list: 'provinces' } }),
        answer('/members/-/commune', { control: 'select', options: { list: 'communes', by: '/members/-/province' } }),
        rows('/members/-/phones', answer('/members/-/phones/-', { control: 'phone' })),
      ],
    })),
    answer('/days', { type: 'array', control: 'checkboxes', options: days }),
    answer('/capital', { type: 'integer', control: 'money' }),
  ],
};

const value = (of: string, as: 'text' | 'money' | 'money-words' = 'text'): PrintNode => ({ kind: 'value', of: [of], as });
const element = (tag: 'p' | 'table' | 'tbody' | 'tr' | 'td' | 'li' | 'ul', ...nodes: readonly PrintNode[]): PrintNode => ({ kind: 'element', tag, nodes });
const template: PrintTemplate = {
  format: 'motcua.print/1',
  procedure: '1.000000',
  version: '1.0.0',
  title: 'Tờ khai có bảng',
  nodes: [
    { kind: 'if', of: '/members', not: true, nodes: [element('p', 'Không có thành viên')] },
    element('table', element('tbody', {
      kind: 'each', of: '/members', min: 3,
      nodes: [element('tr',
        element('td', { kind: 'number' }),
        element('td', value('/members/-/name')),
        element('td', value('/members/-/born')),
        element('td', { kind: 'value', of: ['/members/-/commune', '/members/-/province'], as: 'text' }),
        element('td', { kind: 'tick', of: '/members/-/main', is: 'true' }),
        element('td', { kind: 'each', of: '/members/-/phones', min: 2, nodes: [{ kind: 'number' }, ') ', value('/members/-/phones/-'), { kind: 'if', of: '/members/-/name', is: 'An', nodes: ['!'] }] }),
      )],
    })),
    element('p', 'Ngày: ', value('/days'), { kind: 'tick', of: '/days', is: 'mon' }, { kind: 'tick', of: '/days', is: 'tue' }),
    element('p', 'Vốn: ', value('/capital', 'money'), ' (', value('/capital', 'money-words'), ')'),
    { kind: 'sources' },
  ],
};
const answers: JsonObject = {
  members: [
    { name: 'An', born: '1990-03-08', main: true, province: '01', commune: '00004', phones: ['02000000001', '0901', '0902'] },
    { name: 'Bình', province: '92', commune: '00004' },
  ],
  days: ['tue'],
  capital: 50_000_000,
};

const lists: Record<string, readonly Option[]> = {
  'provinces': [{ value: '01', label: { vi: 'Hà Nội' } }, { value: '92', label: { vi: 'Cần Thơ' } }],
  'communes/01': [{ value: '00004', label: { vi: 'Phường Ba Đình' } }],
  'communes/92': [{ value: '00004', label: { vi: 'Phường Ninh Kiều' } }],
};
const codeLists: Client['codeLists'] = { get: async (list, key) => [...(lists[key === undefined ? list : `${list}/${key}`] ?? [])] };

const shown = async (given: { readonly answers: JsonObject; readonly origins?: Origins }): Promise<McDeclaration> => {
  const declaration = await fixture<McDeclaration>(html`<mc-declaration></mc-declaration>`);
  Object.assign(declaration, { template, plan, client: fakeClient({ codeLists }), ...given });
  await waitUntil(() => declaration.shadowRoot?.querySelector('.sheet'), 'the sheet is drawn');
  return declaration;
};
const textOf = (node: Element): string => node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const cells = (declaration: McDeclaration): string[][] => all(declaration, 'tr').map((row) => [...row.querySelectorAll('td')].map(textOf));

describe('rows of a declaration', () => {
  it('are printed one by one with their numbers, each with its own lists, and blank ones up to what the paper has', async () => {
    const declaration = await shown({ answers });
    expect(cells(declaration)).to.deep.equal([
      ['1', 'An', '08/03/1990', 'Phường Ba Đình, Hà Nội', '×', '1) 0200 000 0001!2) 0901!3) 0902!'],
      ['2', 'Bình', '(để trống)', 'Phường Ninh Kiều, Cần Thơ', '', ') )'],
      ['', '', '', '', '', ''],
    ]);
    expect(textOf(deep(declaration, '.sheet'))).not.to.contain('Không có thành viên');
    await expectAccessible(declaration);
  });

  it('are all blank where there are none; more than the paper has are all printed', async () => {
    for (const none of [{}, { members: [] }, { members: 'x' }, { members: { length: 3 } }]) {
      const declaration = await shown({ answers: none });
      expect(cells(declaration).map(([number]) => number)).to.deep.equal(['', '', '']);
    }
    expect(textOf(deep(await shown({ answers: { members: [] } }), '.sheet'))).to.contain('Không có thành viên');
    const many = await shown({ answers: { members: [...Array.from({ length: 12 }, (_, index) => ({ name: `N${index}` })), null, 'x'] } });
    expect(cells(many).map(([number, name]) => `${number ?? ''}${name ?? ''}`).slice(0, 3)).to.deep.equal(['1N0', '2N1', '3N2']);
    expect(cells(many)).to.have.length(14);
  });

  it('have the marks of their own sources', async () => {
    const source = { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'R1', retrievedAt: '2026-09-01T02:00:00Z', verified: true };
    const declaration = await shown({ answers, origins: { '/members/1/name': { kind: 'repository', source }, '/members/0/commune': { kind: 'override', source, original: '99999' } } });
    expect(cells(declaration).map(([, name, , place]) => [name, place])).to.deep.equal([['An', 'Phường Ba Đình, Hà Nội[1]'], ['Bình[2]', 'Phường Ninh Kiều, Cần Thơ'], ['', '']]);
    expect(textOf(deep(declaration, '.sources'))).to.contain('[1] Cơ sở dữ liệu quốc gia về dân cư, bản ghi R1, lấy ngày 01/09/2026; người khai đã sửa.');
  });

  it('beside choices and money', async () => {
    const text = textOf(deep(await shown({ answers }), '.sheet'));
    expect(text).to.contain('Ngày: Thứ Ba');
    expect(text).to.contain('Vốn: 50.000.000 đồng (Năm mươi triệu đồng)');
    const ticks = all(await shown({ answers }), 'p .tick').map((tick) => tick.getAttribute('aria-label'));
    expect(ticks).to.deep.equal(['Không chọn:', 'Đã chọn:']);
  });
});
