import { expect } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import { interpret } from '@motcua/procedure/interpret';
import { plan } from '../../test/plan.ts';
import { FormFlow } from './flow.ts';
import type { FocusWish } from './stages.ts';

describe('A form that can’t fetch the words for what is wrong', () => {
  it('says that it is stuck and stays, and leads to what is wrong once they are there', async () => {
    const told: FocusWish[] = [];
    let fetching: Promise<unknown> | undefined = Promise.reject(new Error('offline'));
    const flow = new FormFlow({ plan, session: new FormSession(plan, { validators: interpret(plan) }) }, {
      changed: (focus) => told.push(focus),
      prepare: () => undefined,
      prepareIssues: () => fetching,
      handOver: () => true,
      received: () => undefined,
      leaveHostPage: () => true,
    });
    const { stage } = flow;
    await flow.next();
    expect([flow.stage, flow.busy, flow.stuck instanceof Error]).to.deep.equal([stage, false, true]);
    expect(told).not.to.include('summary');
    fetching = Promise.resolve();
    await flow.next();
    expect([flow.stage, flow.stuck, told.at(-1)]).to.deep.equal([stage, undefined, 'summary']);
    expect(flow.issues.length).to.be.greaterThan(0);
  });
});
