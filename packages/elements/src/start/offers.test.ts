import { expect } from '@open-wc/testing';
import type { OwnRepository, RepositoryInfo } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { ownRepository } from '../../test/held-papers.ts';
import { fillsOf } from './fills.ts';
import { offersOf } from './offers.ts';

const PATH = '1.004873/1.1.0';
const planOf = async (path: string): Promise<Plan> => (await fetch(`/dist/procedures/${path}/plan.json`)).json();
const population: RepositoryInfo = { id: 'population', name: { vi: 'Dân cư' }, holds: ['person', 'residence'] };
const store: RepositoryInfo = { id: 'documents', name: { vi: 'Kho quốc gia' }, holds: ['documents'] };
const mine: RepositoryInfo = { id: 'mine', name: { vi: 'Của tôi' }, holds: ['person', 'residence', 'civilStatus', 'documents'] };
const nothing: OwnRepository = { papers: [], answers: [] };

describe('what may be agreed to before a form is begun', () => {
  it('is who fills in which questions, without what the person keeps themselves', async () => {
    const plan = await planOf(PATH);
    expect(offersOf(plan, [population, mine], nothing)).to.deep.equal({ fills: fillsOf(plan, [population]) });
    expect(offersOf(plan, [mine], nothing)).to.deep.equal({});
    expect(offersOf(plan, [], undefined)).to.deep.equal({});
  });

  it('is where papers are looked for, and which', async () => {
    const plan = await planOf(PATH);
    const names = plan.procedure.components.map(({ name }) => name.vi);
    const { papers } = offersOf(plan, [population, store, mine], undefined);
    expect(papers?.stores.map(({ vi }) => vi)).to.deep.equal(['Kho quốc gia', 'Của tôi']);
    expect(papers?.papers.map(({ vi }) => vi)).to.deep.equal([...new Set(names)]);
    const without = { ...plan, procedure: { ...plan.procedure, components: [] } };
    expect(offersOf(without, [store, mine], ownRepository).papers).to.equal(undefined);
  });

  it('is of their own papers alone only those that the procedure takes', async () => {
    const plan = await planOf(PATH);
    const [paper] = ownRepository.papers;
    const [component] = plan.procedure.components;
    if (!paper || !component) throw new Error('nothing to fit');
    const keeps = (code: string): OwnRepository => ({ answers: [], papers: [{ ...paper, component: code }] });
    expect(offersOf(plan, [mine], undefined).papers).to.equal(undefined);
    expect(offersOf(plan, [mine], keeps('nothing-such')).papers).to.equal(undefined);
    expect(offersOf(plan, [mine], keeps(component.code)).papers).to.deep.equal({ stores: [mine.name], papers: [component.name] });
    const satisfied = { ...plan, procedure: { ...plan.procedure, components: [{ ...component, satisfiedBy: ['KQ.TEST'] }] } };
    expect(offersOf(satisfied, [mine], keeps('KQ.TEST')).papers?.papers).to.deep.equal([component.name]);
  });

  it('is what they answered and keep, that of the same procedure first, each question once', async () => {
    const plan = await planOf(PATH);
    const [first, second] = ownRepository.answers;
    if (!first || !second) throw new Error('no answers');
    const answers = [{ ...first, procedure: '1.000000' }, second, { ...second, procedure: '1.000000' }];
    expect(offersOf(plan, [mine], { papers: [], answers }).kept?.map(({ vi }) => vi)).to.deep.equal([second.question.vi, first.question.vi]);
    expect(offersOf(plan, [population], nothing).kept).to.equal(undefined);
  });
});
