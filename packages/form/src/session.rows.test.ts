/** Repeated groups, as somebody uses them; and snapshots that were tampered with. */
import { expect } from '@open-wc/testing';
import type { Json } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { household, planOf } from '../test/plan-of.ts';
import { childAddress, FormSession, isSnapshot, type Snapshot } from './index.ts';
import { MOST_IN_GROUP, MOST_ROWS, Rows } from './rows.ts';
import { restoring, snapshotOf } from './snapshot.ts';
import { refuse } from './submission.ts';

const plan = planOf(household);
const validators = interpret(plan);
const start = (snapshot?: Snapshot): FormSession => new FormSession(plan, { validators, ...(snapshot ? { restore: restoring(snapshot) } : {}) });
const idOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** A session with members of these names. */
const withMembers = (...names: readonly string[]): { readonly session: FormSession; readonly members: readonly string[] } => {
  const session = start();
  const first = childAddress('/members', session.rows('/members')[0] ?? '');
  const members = names.map((name, index) => {
    const row = index === 0 ? first : session.addRow('/members');
    session.at(childAddress(row, 'name')).input(name);
    return row;
  });
  return { session, members };
};
const namesIn = (session: FormSession): unknown => (session.answers().members as { name?: string }[]).map(({ name }) => name);

describe('FormSession: rows', () => {
  it('that there must be are there, empty, with their defaults; others are not', () => {
    const session = start();
    expect(session.rows('/members')).to.have.length(1);
    expect(session.rows('/notes')).to.deep.equal([]);
    const [id = ''] = session.rows('/members');
    expect(session.at(`/members/${id}/share`).state.value).to.equal(1);
    expect(session.at('/members').state).to.deep.include({ rows: [id], asked: true, required: true });
    session.at(`/members/${id}/kind`).input('child');
    expect(session.rows(`/members/${id}/papers`), 'required by an answer').to.have.length(1);
    session.at(`/members/${id}/kind`).input('adult');
    expect(session.rows(`/members/${id}/papers`), 'kept when not').to.have.length(1);
  });

  it('come last and stay where they are, unless the place is a whole number', () => {
    const { session, members } = withMembers('A', 'B');
    const before = members.map(idOf);
    const added = [NaN, 0.5, Infinity, -Infinity, undefined, 99].map((index) => idOf(session.addRow('/members', index)));
    expect(session.rows('/members')).to.deep.equal([...before, ...added]);
    session.moveRow('/members', before[1] ?? '', NaN);
    expect(session.rows('/members')).to.deep.equal([...before, ...added]);
    expect(session.rows('/members')[0]).not.to.equal(idOf(session.addRow('/members', 1)));
    expect(idOf(session.addRow('/members', -3))).to.equal(session.rows('/members')[0]);
  });

  it('come where they are told to, and are told of', () => {
    const { session, members } = withMembers('A', 'B');
    let heard = 0;
    session.subscribe(() => (heard += 1));
    const between = session.addRow('/members', 1);
    expect(heard).to.equal(1);
    expect(session.rows('/members')).to.deep.equal([idOf(members[0] ?? ''), idOf(between), idOf(members[1] ?? '')]);
    expect(session.at(`${members[1] ?? ''}/name`).pointer).to.equal('/members/2/name');
    expect(session.at('/total').state.value).to.equal(3);
    expect(session.at('/crowd').state.required).to.equal(true);
  });

  it('take errors, half-typed text and what the gateway said with them', () => {
    const { session, members: [first = '', second = ''] } = withMembers('A', 'much too long a name');
    session.at(`${second}/name`).leave();
    session.at(`${first}/since`).input(undefined, '31/2');
    refuse(session, [{ pointer: '/members/0/name', code: 'locked' }]);
    const of = (address: string) => session.at(address).state.issues.map(({ pointer, code }) => `${pointer} ${code}`);
    session.moveRow('/members', idOf(second), 0);
    expect(of(`${second}/name`)).to.deep.equal(['/members/0/name maxLength']);
    expect(of(`${first}/name`)).to.deep.equal(['/members/1/name locked']);
    expect(session.at(`${first}/since`).state.raw).to.equal('31/2');
    session.removeRow('/members', idOf(second));
    expect(of(`${first}/name`)).to.deep.equal(['/members/0/name locked']);
    expect(() => session.at(`${second}/name`)).to.throw(RangeError);
  });

  it('let go of what the gateway said of the group, or of the row, when something in it is changed', () => {
    const { session, members: [first = '', second = ''] } = withMembers('A', 'B');
    session.at('/head').input('A');
    refuse(session, [{ pointer: '/members', code: 'contains' }, { pointer: '/members/1', code: 'locked' }]);
    session.at(`${first}/name`).input('C');
    expect(session.submit()).to.deep.include({ ok: false, issues: [{ pointer: '/members/1', code: 'locked', address: second }] });
    session.at(`${second}/name`).input('D');
    expect(session.submit().ok).to.equal(true);
    refuse(session, [{ pointer: '/members', code: 'contains' }]);
    session.removeRow('/members', idOf(second));
    expect(session.submit().ok).to.equal(true);
  });

  it('let go of what the gateway said of a field that is compared with the one that is changed', () => {
    const { session, members: [first = ''] } = withMembers('A');
    session.at('/head').input('A');
    session.at(`${first}/since`).input('2020-01-01');
    session.at(`${first}/until`).input('2021-01-01');
    refuse(session, [{ pointer: '/members/0/since', code: 'notAfter' }]);
    session.at(`${first}/until`).input('2022-01-01');
    expect(session.submit().ok).to.equal(true);
  });

  it('that were taken away come back as they were, nested rows included', () => {
    const { session, members: [first = '', second = ''] } = withMembers('A', 'B');
    session.at(`${second}/kind`).input('child');
    const paper = session.addRow(`${second}/papers`);
    session.at(`${paper}/number`).input('x');
    session.at(`${paper}/number`).leave();
    session.at(`${second}/since`).input(undefined, '31/2');
    const before = snapshotOf(session);
    const removed = session.removeRow('/members', idOf(second));
    expect(namesIn(session)).to.deep.equal(['A']);
    expect(JSON.stringify(snapshotOf(session))).not.to.contain(idOf(second));
    expect(session.restoreRow(removed)).to.equal(second);
    expect(snapshotOf(session)).to.deep.equal({ ...before, values: snapshotOf(session).values });
    expect(new Map(Object.entries(snapshotOf(session).values))).to.deep.equal(new Map(Object.entries(before.values)));
    expect(session.at(`${paper}/number`).state.issues.map(({ code }) => code)).to.deep.equal(['pattern']);
    expect(session.restoreRow(removed), 'twice is once').to.equal(second);
    expect(session.rows('/members')).to.deep.equal([idOf(first), idOf(second)]);
  });

  it('never leave a required group empty; the one that stepped in goes again', () => {
    const { session, members: [only = ''] } = withMembers('A');
    const removed = session.removeRow('/members', idOf(only));
    expect(session.rows('/members')).to.have.length(1);
    expect(session.rows('/members')).not.to.include(idOf(only));
    session.restoreRow(removed);
    expect(session.rows('/members')).to.deep.equal([idOf(only)]);
    const again = session.removeRow('/members', idOf(only));
    session.at(`/members/${session.rows('/members')[0] ?? ''}/name`).input('B');
    session.restoreRow(again);
    expect(namesIn(session), 'unless something was answered in it').to.deep.equal(['A', 'B']);
  });

  it('are never named like one that was there before', () => {
    const { session, members } = withMembers('A', 'B');
    session.removeRow('/members', idOf(members[1] ?? ''));
    expect(members).not.to.include(session.addRow('/members'));
  });

  it('are never named like one of a draft, whatever its rows are called', () => {
    const session = start({ ...snapshotOf(start()), rows: { '/members': ['r999999999999999', 'r1000000000000000'] } });
    const added = [session.addRow('/members'), session.addRow('/members')].map(idOf);
    expect(new Set(session.rows('/members'))).to.deep.equal(new Set(['r999999999999999', 'r1000000000000000', ...added]));
    expect(session.rows('/members')).to.have.length(4);
  });

  it('that are gone take no more input', () => {
    const { session, members } = withMembers('A', 'B');
    const name = session.at(`${members[1] ?? ''}/name`);
    session.removeRow('/members', idOf(members[1] ?? ''));
    expect(name.input('C')).to.equal(false);
    name.leave();
    expect(name.state.asked).to.equal(false);
    expect(JSON.stringify(snapshotOf(session))).not.to.contain(members[1]);
  });

  it('that are one answer each are missing until there is one', () => {
    const { session } = withMembers('A');
    session.at('/head').input('A');
    const note = session.addRow('/notes');
    session.at(note).leave();
    expect(session.at(note).state.issues).to.deep.equal([{ pointer: '/notes/0', address: note, code: 'required' }]);
    session.at(note).input('một');
    expect(session.at(note).state.issues).to.deep.equal([]);
    expect(session.answers().notes).to.deep.equal(['một']);
  });

  it('leave nothing behind: going in and out of them again and again keeps no more than once', () => {
    const { session } = withMembers('A');
    const rounds = (count: number): number => {
      for (let round = 0; round < count; round += 1) {
        const row = session.addRow('/members');
        session.at(`${row}/name`).input('a name that is too long');
        session.at(`${row}/kind`).input('child');
        session.submit();
        session.removeRow('/members', idOf(row));
      }
      return JSON.stringify(snapshotOf(session)).length;
    };
    expect(rounds(1)).to.equal(rounds(30));
  });
});

describe('FormSession: snapshots with rows from outside', () => {
  const { session, members: [first = '', second = ''] } = withMembers('A', 'B');
  const good = snapshotOf(session);
  const tampered = (changes: Readonly<Record<string, unknown>>): Snapshot => {
    const given: unknown = JSON.parse(JSON.stringify({ ...good, ...changes }));
    return given as Snapshot;
  };

  it('of before there were rows are taken', () => {
    const older = tampered({ rows: undefined, values: { '/head': 'A' } });
    expect(older).not.to.have.property('rows');
    expect(isSnapshot(older)).to.equal(true);
    expect(start(older).at('/head').state.value).to.equal('A');
  });

  it('of before locked fields could be opened are taken', () => {
    const older = tampered({ opened: undefined });
    expect(older).not.to.have.property('opened');
    expect(isSnapshot(older)).to.equal(true);
    expect(namesIn(start(older))).to.deep.equal(['A', 'B']);
    expect(isSnapshot(tampered({ opened: [1] }))).to.equal(false);
  });

  it('lose what fits nowhere and nothing else, whatever stands where', () => {
    const wrong: readonly Json[] = [null, 1, 'x', [], ['x', 1, null], { '/members': 1 }, { '/members': { r1: 'r1' } }];
    for (const member of ['values', 'raw', 'rows', 'touched', 'done', 'overridden', 'opened', 'prefill']) {
      for (const value of wrong) {
        const restored = start(tampered({ [member]: value }));
        expect(restored.submit().ok, `${member} ${JSON.stringify(value)}`).to.equal(false);
        if (member !== 'rows' && member !== 'values') expect(namesIn(restored)).to.deep.equal(['A', 'B']);
      }
    }
  });

  it('may not name rows as they like', () => {
    const ids = [idOf(first), idOf(first), '__proto__', '-', '', 'a/b', '0', idOf(second), 'constructor'];
    const restored = start(tampered({ rows: { '/members': ids, '/head': ['r7'], '/members/r99/papers': ['r1'], __proto__: ['r1'] } }));
    expect(restored.rows('/members')).to.deep.equal([idOf(first), '0', idOf(second), 'constructor']);
    expect((restored.answers().members as Json[]).length).to.equal(4);
    expect(restored.rows('/members')).not.to.include(idOf(restored.addRow('/members')));
  });

  it('may hold keys that mean something to JavaScript', () => {
    const given = JSON.parse(`{"__proto__": {"polluted": true}, "/__proto__/polluted": 1, "/members/__proto__/name": "x", "/members/-/name": "x", "/members/0/name": "x", "/constructor": 1, "/head": "A"}`) as Snapshot['values'];
    const restored = start(tampered({ values: given }));
    expect(restored.at('/head').state.value).to.equal('A');
    expect({}).not.to.have.property('polluted');
    expect(Object.keys(snapshotOf(restored).values)).to.deep.equal(['/head']);
  });

  it('may hold answers of any kind: a wrong one is named, not lost, and not a fall', () => {
    let deep: Json = 'x';
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    const name = `${first}/name`;
    for (const value of [{ a: 1 }, [1], 7, true]) {
      const restored = start(tampered({ values: { ...good.values, [name]: value } }));
      const submission = restored.submit();
      expect(submission.ok ? [] : submission.issues.filter(({ address }) => address === name).map(({ code }) => code)).to.deep.equal(['type']);
      expect(restored.at(name).state.value).to.deep.equal(value);
    }
    expect(start({ ...good, values: { ...good.values, [name]: deep } }).at(name).state.value).to.equal(undefined);
  });

  it('may be large: a megabyte in an answer, ten thousands of rows', () => {
    const long = 'x'.repeat(1_000_000);
    const restored = start(tampered({ values: { ...good.values, '/head': long } }));
    expect(restored.at('/head').state.value).to.equal(long);
    restored.at('/head').leave();
    expect(restored.at('/head').state.issues.map(({ code }) => code)).to.deep.equal(['maxLength']);
    const many = start(tampered({ rows: { '/notes': Array.from({ length: 50_000 }, (_, index) => `r${index + 10}`) } }));
    expect(many.rows('/notes').length).to.equal(1_000);
    expect(many.rows('/members'), 'what must be there still is').to.have.length(1);
    expect(many.submit().ok).to.equal(false);
  });

  it('end at a number that nobody fills in', () => {
    const rows = new Rows();
    for (let row = 0; row < MOST_ROWS; row += 1) rows.add(`/notes/${row % 100}`);
    expect(() => rows.add('/notes')).to.throw(RangeError);
  });

  it('of one group end at a number that a form which is put back has too', () => {
    const rows = new Rows();
    for (let row = 0; row < MOST_IN_GROUP; row += 1) rows.add('/notes');
    expect(() => rows.add('/notes')).to.throw(RangeError);
    expect(rows.insert('/notes', 'r9999')).to.equal(false);
    expect(rows.add('/members')).to.match(/^r\d+$/);
    const back = new Rows();
    for (const [group, ids] of rows.entries()) back.put(group, ids);
    expect(back.entries()).to.deep.equal(rows.entries());
  });
});
