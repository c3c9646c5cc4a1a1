/** The host's own checks that take time, and warnings. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Json } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { asyncChecks } from './checks.ts';
import { FormSession, type AsyncCheck, type CheckContext } from './index.ts';

const line = { type: 'string', title: 'Dòng' };
const plan = planOf({
  properties: {
    code: { ...line, maxLength: 5 },
    other: line,
    items: { title: 'Mục', type: 'array', items: { type: 'object', title: 'Mục', properties: { code: line, name: line } } },
    born: { ...line, 'x-warning': [{ code: 'old', message: 'Kiểm tra lại', rule: { '!=': [{ var: 'born' }, { var: 'other' }] } }] },
  },
  if: { properties: { other: { const: 'none' } }, required: ['other'] },
  then: { properties: { code: false } },
});
const [page] = plan.pages.filter(({ sections }) => sections.some(({ fields }) => fields.includes('/code')));
const id = page?.id ?? '';

interface Asked {
  readonly value: Json;
  readonly context: CheckContext;
  answer(result: boolean | string): void;
  fail(): void;
}

/** A check whose answers the test gives. */
const checkAt = (pointer: string, more: Partial<AsyncCheck> = {}): { readonly check: AsyncCheck; readonly asked: Asked[] } => {
  const asked: Asked[] = [];
  const check = (value: Json, context: CheckContext): Promise<boolean | string> =>
    new Promise((resolve, reject) => asked.push({ value, context, answer: resolve, fail: () => reject(new Error('no network')) }));
  return { check: { pointer, code: 'unknownCode', check, ...more }, asked };
};

const start = (...checks: readonly AsyncCheck[]): FormSession => new FormSession(plan, { validators: interpret(plan), checks: asyncChecks(checks) });
const last = (asked: readonly Asked[]): Asked => {
  const one = asked.at(-1);
  if (!one) throw new Error('nothing was asked');
  return one;
};

describe('FormSession: checks of the host', () => {
  it('begin when a field is left with an answer, and show what they found', async () => {
    const { check, asked } = checkAt('/code');
    const session = start(check);
    const code = session.at('/code');
    code.leave();
    expect(asked, 'no answer, nothing to check').to.have.length(0);
    code.input('A1');
    expect(asked, 'not while typing').to.have.length(0);
    code.leave();
    expect(asked.map(({ value }) => value)).to.deep.equal(['A1']);
    expect(last(asked).context.answers).to.deep.equal({ code: 'A1' });
    expect(code.state).to.include({ checking: true });
    last(asked).answer(false);
    await session.settled();
    expect(code.state.checking).to.equal(false);
    expect(code.state.issues).to.deep.equal([{ pointer: '/code', address: '/code', code: 'unknownCode' }]);
    code.leave();
    expect(asked, 'the same answer is asked about once').to.have.length(1);
    code.input('A2');
    expect(code.state.issues, 'it was said of another answer').to.deep.equal([]);
    code.leave();
    last(asked).answer('Mã này đã hết hạn');
    await session.settled();
    expect(code.state.issues[0]?.message).to.equal('Mã này đã hết hạn');
    code.input('A3');
    code.leave();
    last(asked).answer(true);
    await session.settled();
    expect(code.state.issues).to.deep.equal([]);
  });

  it('are not asked about what is wrong anyway', () => {
    const { check, asked } = checkAt('/code');
    const session = start(check);
    session.at('/code').input('much too long');
    session.at('/code').leave();
    expect(asked).to.have.length(0);
  });

  it('belong to the answer they were asked about: a newer one gives the older up', async () => {
    const { check, asked } = checkAt('/code');
    const session = start(check);
    const code = session.at('/code');
    code.input('A1');
    code.leave();
    const older = last(asked);
    code.input('A2');
    expect(older.context.signal.aborted).to.equal(true);
    expect(code.state.checking).to.equal(false);
    code.leave();
    older.answer(false);
    last(asked).answer(true);
    await session.settled();
    expect(code.state.issues).to.deep.equal([]);
  });

  it('that looked at other answers are asked again when those have changed', async () => {
    const asked: Json[] = [];
    const session = start({ pointer: '/code', code: 'unknownCode', check: (_, { answers }) => {
      asked.push(answers.other ?? '');
      return Promise.resolve(answers.other === 'right');
    } });
    const code = session.at('/code');
    code.input('A1');
    expect((await session.submitSettled()).ok).to.equal(false);
    session.at('/other').input('right');
    expect((await session.submitSettled()).ok, 'mended at the other field').to.equal(true);
    session.at('/other').input('wrong');
    expect((await session.submitSettled()).ok, 'broken at the other field').to.equal(false);
    session.at('/other').input('right');
    code.leave();
    await session.settled();
    expect(code.state.issues).to.deep.equal([]);
    expect(asked).to.deep.equal(['', 'right', 'wrong', 'right']);
  });

  it('cannot be outrun: a page waits, the form waits', async () => {
    const { check, asked } = checkAt('/code');
    const session = start(check);
    session.at('/code').input('A1');
    expect(session.submitPage(id).map(({ code }) => code), 'a page that is submitted begins the check itself').to.deep.equal(['checking']);
    expect(session.at('/code').state.issues).to.deep.equal([]);
    expect(session.pages.find((one) => one.page.id === id)?.done).to.equal(false);
    expect(session.submit().ok).to.equal(false);
    const waiting = session.submitSettled();
    last(asked).answer(false);
    const refused = await waiting;
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).to.deep.equal(['unknownCode']);
    session.at('/code').input('A2');
    const again = session.submitPageSettled(id);
    last(asked).answer(true);
    expect(await again).to.deep.equal([]);
    expect((await session.submitSettled()).ok).to.equal(true);
    expect(asked).to.have.length(2);
  });

  it('that fail, or take too long, keep nobody from going on', async () => {
    const broken = checkAt('/code');
    const slow = checkAt('/other', { patience: 1 });
    const session = start(broken.check, slow.check, { pointer: '/born', code: 'x', check: () => { throw new TypeError('a mistake of the host'); } });
    session.at('/code').input('A1');
    session.at('/other').input('B1');
    session.at('/born').input('C1');
    const submitted = session.submitSettled();
    last(broken.asked).fail();
    expect((await submitted).ok).to.equal(true);
    expect(last(slow.asked).context.signal.aborted, 'the host may stop').to.equal(true);
  });

  it('of what is no longer asked do not count', async () => {
    const { check, asked } = checkAt('/code');
    const session = start(check);
    session.at('/code').input('A1');
    session.at('/code').leave();
    session.at('/other').input('none');
    expect(last(asked).context.signal.aborted).to.equal(true);
    await session.settled();
    expect(session.submit().ok).to.equal(true);
  });

  it('stay with their row, and go with it', async () => {
    const { check, asked } = checkAt('/items/-/code');
    const session = start(check);
    const [first, second] = [session.addRow('/items'), session.addRow('/items')];
    for (const [row, code] of [[first, 'A'], [second, 'B']] as const) {
      session.at(`${row}/code`).input(code);
      session.at(`${row}/code`).leave();
    }
    session.moveRow('/items', second.slice('/items/'.length), 0);
    asked[1]?.answer(false);
    await Promise.resolve(session.removeRow('/items', first.slice('/items/'.length)));
    expect(asked[0]?.context.signal.aborted).to.equal(true);
    await session.settled();
    expect(session.at(`${second}/code`).state.issues).to.deep.equal([{ pointer: '/items/0/code', address: `${second}/code`, code: 'unknownCode' }]);
  });
});

describe('FormSession: warnings', () => {
  it('are said when a field is left, go as soon as mended, and stop nobody', () => {
    const session = start();
    const born = session.at('/born');
    session.at('/other').input('1990');
    born.input('1990');
    expect(born.state.warnings).to.deep.equal([]);
    born.leave();
    expect(born.state.warnings.map(({ code }) => code)).to.deep.equal(['old']);
    expect(born.state.issues).to.deep.equal([]);
    expect(session.submit().ok).to.equal(true);
    born.input('1991');
    expect(born.state.warnings).to.deep.equal([]);
    born.input('1990');
    expect(born.state.warnings, 'a new one waits until it is left again').to.deep.equal([]);
    born.leave();
    session.at('/other').input('1980');
    expect(born.state.warnings, 'mended in the other field').to.deep.equal([]);
  });

  it('that could not be made leave a warning where they say so, keep nobody, and are made again with the next attempt to go on', async () => {
    const { check, asked } = checkAt('/code', { unsure: 'notLookedUp' });
    const session = start(check);
    const code = session.at('/code');
    const warned = (): string[] => code.state.warnings.map((warning) => warning.code);
    code.input('A1');
    code.leave();
    last(asked).fail();
    await waitUntil(() => !code.state.checking, 'through');
    expect([warned(), code.state.issues]).to.deep.equal([['notLookedUp'], []]);

    expect(session.submitPage(id).map((issue) => issue.code)).to.deep.equal(['checking']);
    expect(asked.length, 'asked again').to.equal(2);
    const settled = session.submitPageSettled(id);
    last(asked).fail();
    expect(await settled, 'nobody is kept').to.deep.equal([]);
    expect([asked.length, warned()], 'once for each attempt').to.deep.equal([2, ['notLookedUp']]);

    const submitted = session.submitSettled();
    expect(asked.length).to.equal(3);
    last(asked).answer(true);
    expect(await submitted).to.deep.include({ ok: true, answers: { code: 'A1' } });
    expect(warned()).to.deep.equal([]);
    session.submit();
    expect(asked.length, 'what was checked is not checked again').to.equal(3);
  });

  it('whose warning goes with the answer that it was about', async () => {
    const { check, asked } = checkAt('/code', { unsure: 'notLookedUp', patience: 0 });
    const session = start(check);
    const code = session.at('/code');
    code.input('A1');
    code.leave();
    await session.settled();
    expect(code.state.warnings.map((warning) => warning.code), 'out of patience').to.deep.equal(['notLookedUp']);
    code.input('A2');
    expect(code.state.warnings).to.deep.equal([]);
    expect(asked.length).to.equal(1);
  });

  it('that find something beside others that could not be made, say both', async () => {
    const [right, broken] = [checkAt('/code'), checkAt('/code', { unsure: 'notLookedUp' })];
    const session = start(right.check, broken.check);
    const code = session.at('/code');
    code.input('A1');
    code.leave();
    last(right.asked).answer(false);
    last(broken.asked).fail();
    await session.settled();
    expect([code.state.issues, code.state.warnings].map((said) => said.map((issue) => issue.code))).to.deep.equal([['unknownCode'], ['notLookedUp']]);
  });
});
