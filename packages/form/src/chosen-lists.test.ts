/** What is chosen from a list that another answer leads to: the communes of a province. */
import { expect } from '@open-wc/testing';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { FormSession } from './index.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const line = { type: 'string', title: 'Dòng' };
const place = {
  province: { type: 'string', title: 'Tỉnh', enum: ['01', '25'] },
  commune: { ...line, 'x-options': { list: 'communes', by: '1/province' } },
  hamlet: { ...line, 'x-options': { list: 'hamlets', by: '1/commune' } },
};
const plan = planOf({
  properties: {
    home: { type: 'object', title: 'Nơi ở', properties: place },
    places: { type: 'array', title: 'Các nơi', items: { type: 'object', title: 'Nơi', properties: place } },
  },
});
const start = () => new FormSession(plan, { validators: interpret(plan) });

describe('FormSession: what is chosen from the list of another answer', () => {
  it('goes with that answer at once, with all that hangs on it, and comes back with it', () => {
    const session = start();
    const [province, commune, hamlet] = [session.at('/home/province'), session.at('/home/commune'), session.at('/home/hamlet')];
    province.input('01');
    commune.input('00004');
    hamlet.input('a');
    province.input('25');
    expect([commune.state.value, hamlet.state.value]).to.deep.equal([undefined, undefined]);
    expect(session.answers()).to.deep.equal({ home: { province: '25' } });
    commune.input('07900');
    province.input(undefined, 'Hà N');
    expect(session.answers()).to.deep.equal({});
    province.input('01');
    expect(session.answers()).to.deep.equal({ home: { province: '01', commune: '00004', hamlet: 'a' } });
    province.input('25');
    expect(session.answers()).to.deep.equal({ home: { province: '25', commune: '07900' } });
  });

  it('comes back in a form that was put away meanwhile, and not out of a row that was taken away', () => {
    const session = start();
    session.at('/home/province').input('01');
    session.at('/home/commune').input('00004');
    session.at('/home/province').input('25');
    const row = session.addRow('/places');
    session.at(`${row}/province`).input('01');
    session.at(`${row}/commune`).input('00004');
    session.at(`${row}/province`).input('25');
    session.removeRow('/places', row.slice('/places/'.length));
    const snapshot = snapshotOf(session);
    expect(Object.keys(snapshot.aside ?? {}).filter((name) => name.startsWith('/places'))).to.deep.equal([]);
    const restored = new FormSession(plan, { validators: interpret(plan), restore: restoring(snapshot) });
    restored.at('/home/province').input('01');
    expect(restored.answers()).to.deep.equal({ home: { province: '01', commune: '00004' } });
  });

  it('stays while the same is answered again, and takes what is chosen after it', () => {
    const session = start();
    session.at('/home/province').input('01');
    session.at('/home/commune').input('00004');
    session.at('/home/province').input('01');
    session.at('/home/province').input('01', '01 ');
    expect(session.answers()).to.deep.equal({ home: { province: '01', commune: '00004' } });
    session.at('/home/province').input('25');
    session.at('/home/commune').input('07900');
    expect(session.answers()).to.deep.equal({ home: { province: '25', commune: '07900' } });
  });

  it('in a row goes with the answer of that row alone', () => {
    const session = start();
    const rows = [session.addRow('/places'), session.addRow('/places')];
    for (const row of rows) {
      session.at(`${row}/province`).input('01');
      session.at(`${row}/commune`).input('00004');
    }
    session.at(`${String(rows[0])}/province`).input('25');
    expect(session.answers()).to.deep.equal({ places: [{ province: '25' }, { province: '01', commune: '00004' }] });
  });
});
