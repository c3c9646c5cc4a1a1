import { expect } from '@open-wc/testing';
import type { RepositoryInfo } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { partsAsked } from '@motcua/procedure/repositories';
import { fillsOf } from './fills.ts';

const planOf = async (path: string): Promise<Plan> => (await fetch(`/dist/procedures/${path}/plan.json`)).json();
const population: RepositoryInfo = { id: 'population', name: { vi: 'Dân cư' }, holds: ['person', 'identityDocument', 'residence'] };
const civilStatus: RepositoryInfo = { id: 'civil-status', name: { vi: 'Hộ tịch' }, holds: ['civilStatus'] };
const second: RepositoryInfo = { ...population, id: 'second', name: { vi: 'Nơi khác' } };

const told = (plan: Plan, repositories: readonly RepositoryInfo[]): string[] =>
  fillsOf(plan, repositories).flatMap(({ name, groups }) => groups.map(({ title, questions }) => `${name.vi} | ${title?.vi ?? ''}: ${questions.map(({ vi }) => vi).join('; ')}`));

describe('who may fill in which questions', () => {
  it('names each repository with the questions that it is asked for, each once', async () => {
    const all = told(await planOf('1.004873/1.1.0'), [population, civilStatus]);
    expect(all[0]).to.equal('Dân cư | Người yêu cầu: Họ, chữ đệm, tên; Ngày sinh; Số định danh cá nhân');
    expect(all.filter((line) => line.startsWith('Dân cư | Nơi cư trú:'))).to.have.length(1);
    expect(all.filter((line) => line.startsWith('Hộ tịch')).length).to.be.greaterThan(0);
    expect(all.every((line) => new Set(line.split(': ')[1]?.split('; ')).size === line.split(': ')[1]?.split('; ').length)).to.equal(true);
  });

  it('asks the preferred one of two, and leaves out who fills in nothing', async () => {
    const plan = await planOf('1.004873/1.1.0');
    expect(told(plan, [second, population]).every((line) => line.startsWith('Nơi khác'))).to.equal(true);
    expect(fillsOf(plan, [second, population]).map(({ instead }) => instead)).to.deep.equal([undefined, 'all']);
    expect(fillsOf(plan, [])).to.deep.equal([]);
    expect(told(await planOf('1.004194/1.1.0'), [civilStatus])).to.deep.equal([]);
  });

  it('names everybody who may be asked about a question: those that are asked where another has nothing, too', async () => {
    const plan = await planOf('1.004873/1.1.0');
    const account: RepositoryInfo = { id: 'sign-in', name: { vi: 'Tài khoản' }, holds: ['person'] };
    const everything: RepositoryInfo = { id: 'all', name: { vi: 'Nơi giữ tất cả' }, holds: ['person', 'identityDocument', 'residence', 'civilStatus'] };
    const [first, , third, last] = fillsOf(plan, [population, civilStatus, account, everything]);
    expect(first?.instead).to.equal(undefined);
    expect([third?.groups, third?.instead]).to.deep.equal([[], [fillsOf(plan, [account])[0]?.groups[0]]]);
    expect([last?.groups, last?.instead]).to.deep.equal([[], 'all']);
    for (const repository of [population, civilStatus, account, everything]) {
      const alone = new Set(fillsOf(plan, [repository]).flatMap(({ groups }) => groups.flatMap(({ questions }) => questions.map(({ vi }) => vi))));
      const among = fillsOf(plan, [population, civilStatus, account, everything]).find(({ name }) => name === repository.name);
      const named = new Set([...(among?.groups ?? []), ...(among?.instead === 'all' ? fillsOf(plan, [everything])[0]?.groups ?? [] : (among?.instead ?? []))].flatMap(({ questions }) => questions.map(({ vi }) => vi)));
      expect(named, repository.name.vi).to.deep.equal(alone);
    }
  });

  it('leaves out what is asked only while a repository can’t be reached, of that one; of others it says so', async () => {
    const account: RepositoryInfo = { id: 'sign-in', name: { vi: 'Tài khoản' }, holds: ['person'] };
    const plan = await planOf('1.001612/1.2.0');
    const all = told(plan, [population, account]);
    expect(all[0]).to.equal('Dân cư | Chủ hộ kinh doanh: Họ, chữ đệm, tên; Ngày sinh; Giới tính; Số định danh cá nhân; Điện thoại; Thư điện tử');
    expect(all.some((line) => /Dân tộc|Nơi thường trú|Nơi ở hiện tại/.test(line))).to.equal(false);
    const inSilence = fillsOf(plan, [population, account]).map((fill) => fill.inSilence?.map(({ title, questions }) => `${title?.vi ?? ''}: ${questions.map(({ vi }) => vi).join('; ')}`));
    expect(inSilence).to.deep.equal([undefined, ['Chủ hộ kinh doanh: Dân tộc; Quốc tịch']]);
  });

  it('names exactly those that the gateway asks', async () => {
    const parts = ['person', 'birthRegistration', 'hometown', 'identityDocument', 'residence', 'civilStatus', 'family', 'household', 'numbers', 'enterprise', 'documents'] as const;
    const holders: RepositoryInfo[] = parts.map((part) => ({ id: part === 'person' ? 'population' : part.toLowerCase(), name: { vi: part }, holds: [part] }));
    for (const path of ['1.004873/1.1.0', '1.004194/1.1.0', '1.001612/1.2.0']) {
      const plan = await planOf(path);
      const asked = holders.filter((holder) => partsAsked(plan, holder).some((part) => part !== 'documents'));
      expect(fillsOf(plan, holders).map(({ name }) => name.vi), path).to.deep.equal(asked.map(({ name }) => name.vi));
    }
  });
});
