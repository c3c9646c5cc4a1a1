/** docs/reuse.md: each case as each synthetic citizen, through a gateway with the demonstration's repositories. */
import { mkdtemp, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { root } from '../support/demo.ts';
import { removeData, startGateway } from '../support/gateway.ts';
import { startIssuer } from '../support/issuer.ts';
import { demonstrated } from '../support/parts.ts';
import { casesOf, citizens, planOf, procedures, type Citizen } from './cases.ts';
import { measure, type Reuse } from './measure.ts';

interface Row {
  readonly procedure: string;
  readonly name: string;
  readonly reuse: readonly Reuse[];
}

export interface Table {
  readonly markdown: string;
  /** Percent of answers that came filled in, the median over all cases and citizens. */
  readonly median: number;
}

const WORDING = { consent: { purpose: 'prefill', version: '3' } } as const;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};

const share = ({ filled, answers }: Reuse): number => (answers === 0 ? 0 : (100 * filled) / answers);
const cell = (reuse: Reuse): string => `${reuse.filled}/${reuse.answers}${reuse.papers > 0 ? `, ${reuse.replaced}/${reuse.papers}` : ''}`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Which questions of a procedure nobody could fill in, in the order of the form. */
const unsourced = (plan: Plan, rows: readonly Row[]): string[] => {
  const asked = new Set(rows.flatMap(({ reuse }) => reuse.flatMap((each) => each.unsourced)));
  return [...fieldIndex(plan).values()].filter(({ pointer }) => asked.has(pointer)).map(({ pointer, title }) => `\`${pointer}\` ${title.vi}`);
};

const written = (people: readonly Citizen[], tables: readonly { readonly plan: Plan; readonly rows: readonly Row[] }[]): Table => {
  const shares = tables.flatMap(({ rows }) => rows.flatMap(({ reuse }) => reuse.map(share)));
  const all = median(shares);
  const parts = tables.map(({ plan, rows }) => {
    const own = median(rows.flatMap(({ reuse }) => reuse.map(share)));
    return `## ${plan.procedure.code} ${plan.procedure.name.vi}

Median: ${own.toFixed(0)} %.

${line(['case', ...people.map(({ name }) => name)])}
${line(['case', ...people].map(() => '---'))}
${rows.map(({ name, reuse }) => line([name, ...reuse.map(cell)])).join('\n')}

What no repository could answer in these cases:

${unsourced(plan, rows).map((question) => `- ${question}`).join('\n')}`;
  });
  const markdown = `# What comes filled in

Written by \`npm run reuse\`. Each valid example of a procedure is a case, filed by each synthetic citizen of the demonstration, one of whom no repository
knows; values are those that a gateway issues from the demonstration's repositories. A cell says how many of the answered questions came
filled in (nothing computed is counted), and after the comma how many of the papers of the case are not asked for because data replace them. An
example is somebody's own story: a citizen who files it for themselves gets their own data, and types the rest of it.

Over all cases and citizens the median is **${all.toFixed(0)} %** (wanted: 60 %).

${parts.join('\n\n')}
`;
  return { markdown, median: all };
};

export const reuseTable = async (): Promise<Table> => {
  const data = await mkdtemp(join(tmpdir(), 'motcua-reuse-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(data, 0o755);
  const issuer = await startIssuer();
  const gateway = await startGateway({ data, catalogue: join(root, 'dist'), issuer: issuer.url, audience: issuer.audience, repositories: demonstrated });
  try {
    const people = await citizens();
    const clients = await Promise.all(
      people.map(async ({ name, personalId }) => {
        const token = await issuer.token({ sub: personalId, SoDinhDanh: personalId, HoVaTen: name, roles: ['citizen'] });
        return createClient({ baseUrl: gateway.url, token: () => token });
      }),
    );
    const tables: { plan: Plan; rows: Row[] }[] = [];
    for (const code of await procedures()) {
      const plan = await planOf(code);
      const prefills = await Promise.all(clients.map((client) => client.prefill.create(code, WORDING)));
      const rows: Row[] = [];
      for (const each of await casesOf(code)) {
        rows.push({ procedure: code, name: each.name, reuse: await Promise.all(prefills.map((prefill) => measure(plan, each, prefill))) });
      }
      tables.push({ plan, rows });
    }
    return written(people, tables);
  } finally {
    await gateway.stop();
    await issuer.close();
    await removeData(data);
  }
};
