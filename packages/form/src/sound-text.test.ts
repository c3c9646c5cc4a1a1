/** What is no character is in no answer and no draft: the gateway keeps neither. */
import { expect } from '@open-wc/testing';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { FormSession } from './index.ts';
import { snapshotOf } from './snapshot.ts';

const plan = planOf({ required: ['name'], properties: { name: { type: 'string', title: 'Tên' }, day: { type: 'string', title: 'Ngày', format: 'date' } } });
const start = () => new FormSession(plan, { validators: interpret(plan) });

describe('FormSession: NUL and half characters', () => {
  it('are in no answer', () => {
    const session = start();
    session.at('/name').input('A\u0000n \ud800');
    expect(session.submit()).to.deep.include({ ok: true, answers: { name: 'An' } });
    session.at('/name').input('\u0000');
    expect(session.submit().ok).to.equal(false);
  });

  it('are in no draft, also where a text gives no answer yet', () => {
    const session = start();
    session.at('/day').input(undefined, '12\u0000/\udc00');
    expect(snapshotOf(session).raw).to.deep.equal({ '/day': '12/' });
  });
});
