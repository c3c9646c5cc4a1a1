/** Several choices of a list are one answer: numbers among them are numbers, and what is wrong with one is said at their field. */
import { expect } from '@open-wc/testing';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { FormSession } from './index.ts';
import { restoring, snapshotOf } from './snapshot.ts';
import { refuse } from './submission.ts';

const plan = planOf({
  required: ['months'],
  properties: {
    months: { type: 'array', title: 'Các tháng', items: { type: 'integer', enum: [1, 2, 3] } },
    rates: { type: 'array', title: 'Mức', items: { enum: [0.5, 1e21] } },
    signs: { type: 'array', title: 'Dấu', items: { enum: [true, false] } },
    words: { type: 'array', title: 'Từ', items: { type: 'string', enum: ['x', 'y'] } },
  },
});
const [{ id }] = plan.pages as [(typeof plan.pages)[number]];
const start = (options: Partial<ConstructorParameters<typeof FormSession>[1]> = {}) => new FormSession(plan, { validators: interpret(plan), ...options });

describe('FormSession: a choice', () => {
  const odd = ['Hà  Nội', 'Hà Nội'.normalize('NFD'), ' x ', 'y\u00a0z'];
  const free = planOf({ properties: { place: { type: 'string', title: 'Nơi', enum: odd }, places: { type: 'array', title: 'Các nơi', items: { type: 'string', enum: odd } }, text: { type: 'string', title: 'Chữ' } } });
  const begin = () => new FormSession(free, { validators: interpret(free) });

  it('is taken as its schema writes it, were that not as texts are kept', () => {
    for (const each of odd) {
      const session = begin();
      session.at('/place').input(each);
      session.at('/places').input([each]);
      expect(session.submit(), JSON.stringify(each)).to.deep.include({ ok: true, answers: { place: each, places: [each] } });
    }
  });

  it('that is none is kept as a text is, and so is what is no choice', () => {
    const session = begin();
    session.at('/place').input(' Huế  cũ ');
    session.at('/text').input('Hà  Nội');
    expect([session.at('/place').state.value, session.at('/text').state.value]).to.deep.equal(['Huế cũ', 'Hà Nội']);
    session.at('/place').input('  ');
    expect(session.at('/place').state.value).to.equal(undefined);
  });

  it('that no register could keep is none', () => {
    const broken = planOf({ properties: { place: { type: 'string', title: 'Nơi', enum: ['a\0b', ''] } } });
    const session = new FormSession(broken, { validators: interpret(broken) });
    session.at('/place').input('a\0b');
    expect(session.at('/place').state.value).to.equal('ab');
    session.at('/place').input('');
    expect(session.at('/place').state.value).to.equal(undefined);
  });
});

describe('FormSession: several choices', () => {
  it('are what their schema says, whatever they are ticked as', () => {
    const session = start();
    session.at('/months').input(['3', '1', '3']);
    session.at('/rates').input(['1e+21', '0.5']);
    session.at('/signs').input(['false']);
    expect(session.submitPage(id)).to.deep.equal([]);
    expect(session.submit()).to.deep.include({ ok: true, answers: { months: [1, 3], rates: [0.5, 1e21], signs: [false] } });
  });

  it('that are none of the list are said to be wrong at their field, once: when it is left, with its page, and at the end', () => {
    const blank = snapshotOf(start());
    const session = start({ restore: restoring({ ...blank, values: { '/months': [1], '/words': ['x', 'gone', 'lost'] } }) });
    const words = session.at('/words');
    const said = { pointer: '/words', address: '/words', code: 'enum' };
    words.leave();
    expect(words.state.issues).to.deep.equal([said]);
    expect(session.submitPage(id)).to.deep.equal([said]);
    expect(session.pages[0]?.done).to.equal(false);
    expect(session.submit()).to.deep.equal({ ok: false, issues: [said] });
    words.input(['x']);
    expect(words.state.issues).to.deep.equal([]);
    expect(session.submit().ok).to.equal(true);
  });

  it('that the gateway refuses are shown at their field', () => {
    const session = start();
    session.at('/months').input(['1']);
    refuse(session, [{ pointer: '/months/0', code: 'enum' }]);
    expect(session.at('/months').state.issues.map(({ code }) => code)).to.deep.equal(['enum']);
  });
});
