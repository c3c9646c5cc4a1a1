import { expect } from '@open-wc/testing';
import { fieldsOf, type Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { FormSession, type PrefillValue } from './index.ts';
import { Prefilled } from './prefill.ts';
import { reuseOf } from './reuse.ts';

const plan = (await (await fetch('/dist/procedures/1.004873/1.1.0/plan.json')).json()) as Plan;
const source = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const value = (pointer: string, given: string, rule = 0): PrefillValue => ({ pointer, value: given, locked: false, rule, source });
/** Which of a field's sources is the one for a place in the repository. */
const ruleFor = (pointer: string, from: string): number =>
  fieldsOf(plan.fields).find((field) => field.pointer === pointer)?.sources?.findIndex((each) => each.from.includes(from)) ?? -1;
const start = (...values: PrefillValue[]): FormSession => new FormSession(plan, { validators: interpret(plan), context: { today: '2026-06-01', channel: 'online' }, prefilled: new Prefilled({ id: 'p', values }) });

describe('reuseOf', () => {
  it('counts what is answered, and what of it a repository answered', () => {
    const session = start(value('/requester/name', 'Nguyễn Thị Thử'), value('/requester/birthDate', '1998-04-12'));
    const before = reuseOf(session);
    // Beside those two only what begins with an answer: country and kind of residence, the number of copies.
    expect(before).to.include({ filled: 2, answers: 5 });
    session.at('/requester/personalId').input('003198000001');
    expect(reuseOf(session)).to.include({ filled: 2, answers: 6 });
    session.at('/requester/name').input('Nguyễn Thị Khác');
    expect(reuseOf(session)).to.include({ filled: 1, answers: 6 });
    session.at('/requester/name').input(undefined);
    expect(reuseOf(session)).to.include({ filled: 1, answers: 5 });
  });

  it('counts neither what is computed nor what is no longer asked', () => {
    const session = start();
    session.at('/relation').input('other');
    session.at('/subject/name').input('Trần Văn Ví Dụ');
    expect(session.instance).to.have.nested.property('owner.name', 'Trần Văn Ví Dụ');
    const asked = reuseOf(session).answers;
    session.at('/relation').input('self');
    // Name, nationality, country and kind of residence of the other person.
    expect(reuseOf(session).answers).to.equal(asked - 4);
  });

  it('counts the papers of the case, and those that verified data replace', () => {
    const act = { number: '03/2019/QĐ', date: '2019-03-21', authority: 'Tòa án' };
    const values = Object.entries(act).map(([key, given]) => value(`/maritalStatus/divorce/${key}`, given, ruleFor(`/maritalStatus/divorce/${key}`, `/civilStatus/divorce/${key}`)));
    const session = start(...values);
    expect(reuseOf(session)).to.include({ papers: 0, provided: 0 });
    session.at('/maritalStatus/status').input('divorced');
    expect(reuseOf(session)).to.include({ papers: 1, provided: 0 });
    expect(reuseOf(session, 1)).to.include({ papers: 1, provided: 1 });
    session.at('/relation').input('self');
    expect(reuseOf(session)).to.include({ papers: 1, provided: 1, filled: 3 });
    session.at('/maritalStatus/divorce/number').input('04/2019');
    expect(reuseOf(session)).to.include({ papers: 1, provided: 0, filled: 2 });
  });
});
