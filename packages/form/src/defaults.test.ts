/** What a form begins with, and what it lays that nobody can change. */
import { expect } from '@open-wc/testing';
import { judge } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import '@motcua/procedure/logic';
import { planOf } from '../test/plan-of.ts';
import { FormSession } from './index.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const line = { type: 'string', title: 'Dòng' };
const pair = { type: 'object', title: 'Hai', properties: { a: line, b: { ...line, default: 'own' } } };
const plan = planOf({
  required: ['nation', 'sure', 'count'],
  properties: {
    nation: { ...line, enum: ['VN', 'LA'], readOnly: true, default: 'VN' },
    sure: { type: 'boolean', title: 'Có', readOnly: true, default: false },
    count: { type: 'integer', title: 'Số', readOnly: true, default: 0 },
    fixed: { ...pair, readOnly: true, default: { a: 'laid' } },
    group: { ...pair, default: { a: 'begun' } },
    rows: { type: 'array', title: 'Hàng', items: pair, default: [{ a: 'one' }, { a: 'two', b: 'given' }] },
    words: { type: 'array', title: 'Từ', items: line, default: ['x', 'y'] },
  },
});
const validators = interpret(plan);
const start = (options: Partial<ConstructorParameters<typeof FormSession>[1]> = {}) => new FormSession(plan, { validators, ...options });

describe('FormSession: defaults', () => {
  it('that can only be read are laid by the form and by whoever judges it', () => {
    const session = start();
    expect([session.at('/nation'), session.at('/sure'), session.at('/count'), session.at('/fixed/a')].map(({ state }) => state.value)).to.deep.equal(['VN', false, 0, 'laid']);
    expect(session.at('/nation').input('LA')).to.equal(false);
    const submission = session.submit();
    expect(submission.ok).to.equal(true);
    expect(judge(plan, session.answers(), {}, validators)).to.deep.equal([]);
    expect(session.answers(), 'they are nobody’s answer').not.to.have.any.keys('nation', 'sure', 'count', 'fixed');
    expect(judge(plan, { nation: 'LA' }, {}, validators)).to.deep.equal([{ pointer: '/nation', code: 'notAsked' }]);
  });

  it('of groups and of rows are laid in their fields, over what those begin with themselves', () => {
    const session = start();
    expect(session.answers()).to.deep.equal({
      group: { a: 'begun', b: 'own' },
      rows: [{ a: 'one', b: 'own' }, { a: 'two', b: 'given' }],
      words: ['x', 'y'],
    });
    expect(session.at(session.addRow('/rows')).state).to.include({ asked: true });
    expect(session.answers()).to.have.deep.nested.property('rows[2]', { b: 'own' });
  });

  it('that were taken away don’t come back with a form that is put back', () => {
    const session = start();
    for (const id of session.rows('/rows')) session.removeRow('/rows', id);
    session.at('/group/a').input(undefined);
    const restored = start({ restore: restoring(snapshotOf(session)) });
    expect(restored.answers()).to.deep.equal(session.answers());
    expect(restored.rows('/rows')).to.deep.equal([]);
  });
});
