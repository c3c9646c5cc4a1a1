import { expect } from '@open-wc/testing';
import { fieldsOf, type Field, type FirstPlan, type Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { FirstLook, FormSession, type LookedAt } from './index.ts';

const context = { today: '2026-06-01', channel: 'online' };
const planOf = async (folder: string): Promise<Plan> => (await (await fetch(`/dist/procedures/${folder}/plan.json`)).json()) as Plan;
const sessionOf = (plan: Plan) => new FormSession(plan, { validators: interpret(plan), context });
const firstOf = async (folder: string): Promise<FirstPlan> => (await (await fetch(`/dist/procedures/${folder}/first.json`)).json()) as FirstPlan;
const lookAt = (plan: LookedAt): FirstLook => {
  const look = FirstLook.at(plan);
  if (!look) throw new TypeError('the plan says how its form begins');
  return look;
};

describe('A first look at a form', () => {
  let plan: Plan;
  before(async () => (plan = await planOf('1.004873/1.1.0')));

  for (const folder of ['1.004873/1.1.0', '1.004194/1.1.0']) {
    it(`sees the first page of ${folder} as a session does that is just begun`, async () => {
      const own = await planOf(folder);
      for (const given of [own, await firstOf(folder)]) {
        const session = sessionOf(own);
        const look = lookAt(given);
        const asked = session.pages.filter((page) => page.asked).map(({ page }) => page.id);
        expect([look.page.id, look.pages]).to.deep.equal([asked[0], asked.length]);
        const fields = look.fieldsOn();
        expect(fields.map(({ address }) => address)).to.deep.equal(session.fieldsOn(look.page).map(({ address }) => address));
        expect(fields.length).to.be.greaterThan(5);
        for (const { address, field, state } of fields) expect([field, state], address).to.deep.equal([session.at(address).field, session.at(address).state]);
      }
    });
  }

  it('is taken over by a session with all that was typed and left, the fields being the same', () => {
    const look = lookAt(plan);
    const [name, birthDate, country] = ['/requester/name', '/requester/birthDate', '/requester/residence/country'].map((address) => look.at(address));
    if (!name || !birthDate || !country) throw new TypeError('three fields');
    const heard: unknown[] = [];
    name.subscribe(() => heard.push(name.state.value));
    name.input(' Nguyễn  Thị Thử ');
    name.leave();
    birthDate.input(undefined, '31/02');
    birthDate.leave();
    country.input('LA');
    expect([name.state.value, birthDate.state.raw, name.state.touched]).to.deep.equal([' Nguyễn  Thị Thử ', '31/02', false]);

    const session = sessionOf(plan);
    session.takeOver(look);
    expect(session.at('/requester/name')).to.equal(name);
    expect(name.state).to.deep.include({ value: 'Nguyễn Thị Thử', touched: true, issues: [] });
    expect(birthDate.state.issues.map(({ code }) => code)).to.deep.equal(['unreadable']);
    expect(session.at('/requester/residence/abroad').state.asked, 'what follows from an answer').to.equal(true);
    expect(session.answers().requester).to.deep.include({ name: 'Nguyễn Thị Thử', residence: { kind: 'permanent', country: 'LA' } });
    name.input('Trần Văn Mẫu');
    expect(session.answers().requester).to.include({ name: 'Trần Văn Mẫu' });
    expect(heard.at(-1)).to.equal('Trần Văn Mẫu');
  });

  it('is none where the plan doesn’t say how its form begins', () => {
    const { blank, ...silent } = plan;
    expect(blank?.pages).to.have.length.greaterThan(1);
    expect(FirstLook.at(silent)).to.equal(undefined);
  });

  it('is none where the page names what isn’t there, which a session refuses by name', () => {
    const without = (fields: readonly Field[], pointer: string): Field[] => fields.filter((field) => field.pointer !== pointer).map((field) => (field.children ? { ...field, children: without(field.children, pointer) } : field));
    const listed = fieldsOf(plan.fields).find(({ options, pointer }) => pointer.startsWith('/requester/') && options && 'by' in options);
    if (!listed?.options || !('by' in listed.options) || listed.options.by === undefined) throw new TypeError('a list that hangs on another answer');
    for (const pointer of ['/requester/name', listed.options.by]) expect(FirstLook.at({ ...plan, fields: without(plan.fields, pointer) }), pointer).to.equal(undefined);
  });
});
