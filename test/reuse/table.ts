/** docs/reuse.md: each case as each synthetic citizen, through a gateway with the demonstration's repositories. */
import { mkdtemp, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@motcua/client';
import { rowsIn, type Plan } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { loadProcedure, questionsOf, type Question } from '@motcua/procedure/node';
import { root } from '../support/demo.ts';
import { removeData, startGateway } from '../support/gateway.ts';
import { startIssuer } from '../support/issuer.ts';
import { demonstrated } from '../support/parts.ts';
import { casesOf, citizens, planOf, procedures, type Citizen } from './cases.ts';
import { measure, type Measured, type Outcome } from './measure.ts';

/** A case as each citizen, in their order. */
interface Row {
  readonly name: string;
  readonly measured: readonly Measured[];
}

interface Procedure {
  readonly plan: Plan;
  readonly rows: readonly Row[];
}

export interface Table {
  readonly markdown: string;
  /** Percent of answers that came filled in, the median over all cases and citizens. */
  readonly median: number;
  /** The same over the citizens of whom a repository has a record. */
  readonly medianKnown: number;
}

const GOAL = 60;
const WORDING = { consent: { purpose: 'prefill', version: '4' } } as const;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const ofAnswers = ({ filled, answers }: Measured): number => percent(filled, answers);
const ofPapers = ({ provided, papers }: Measured): number => percent(provided, papers);
const rounded = (share: number): string => `${share.toFixed(0)} %`;
const cell = ({ filled, answers, provided, papers }: Measured): string => `${filled}/${answers}${papers > 0 ? `, ${provided}/${papers}` : ''}`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

interface Medians {
  readonly known: number;
  readonly all: number;
}

/** @param counts which cases count at all */
const medians = (people: readonly Citizen[], rows: readonly Row[], share: (measured: Measured) => number, counts: (measured: Measured) => boolean = () => true): Medians => {
  const over = (wanted: (citizen: Citizen) => boolean): number =>
    median(rows.flatMap(({ measured }) => measured.filter((each, at) => people[at] !== undefined && wanted(people[at]) && counts(each)).map(share)));
  return { known: over(({ known }) => known), all: over(() => true) };
};

const papersMedians = (people: readonly Citizen[], rows: readonly Row[]): Medians => medians(people, rows, ofPapers, ({ papers }) => papers > 0);

const OUTCOMES: Readonly<Record<Exclude<Outcome, 'filled' | 'noSource'>, string>> = {
  lacking: 'the record of the citizen has nothing there',
  otherCase: 'has a source in other cases alone',
};

const whyNoSource = (question: Question | undefined, inRow: boolean): string => {
  if (question?.why !== undefined) return question.why;
  return inRow && question?.held !== undefined ? 'rows are typed' : 'the shape holds nothing such';
};

/** Every question that somebody had to type in some case, how often, and why. */
const typed = ({ plan, rows }: Procedure, questions: readonly Question[]): string[] => {
  const outcomes = new Map<string, Outcome[]>();
  for (const [pointer, outcome] of rows.flatMap(({ measured }) => measured.flatMap((each) => each.questions))) {
    const known = outcomes.get(pointer);
    if (known) known.push(outcome);
    else outcomes.set(pointer, [outcome]);
  }
  return [...fieldIndex(plan).values()].flatMap(({ pointer, title }) => {
    const all = outcomes.get(pointer) ?? [];
    const filled = all.filter((outcome) => outcome === 'filled').length;
    if (filled === all.length) return [];
    const count = (outcome: keyof typeof OUTCOMES): string[] => {
      const times = all.filter((each) => each === outcome).length;
      return times === 0 ? [] : [`${OUTCOMES[outcome]} (${times})`];
    };
    const why = all.includes('noSource') ? whyNoSource(questions.find((question) => question.pointer === pointer), rowsIn(pointer) > 0) : [...count('lacking'), ...count('otherCase')].join('; ');
    return [line([`\`${pointer}\` ${title.vi}`, `${filled}/${all.length}`, why])];
  });
};

const part = (people: readonly Citizen[], procedure: Procedure): string => {
  const { plan, rows } = procedure;
  const { code, name } = plan.procedure;
  const answers = medians(people, rows, ofAnswers);
  const papers = papersMedians(people, rows);
  return `## ${code} ${name.vi}

Median of answers: ${rounded(answers.known)} over known citizens, ${rounded(answers.all)} over all; of papers: ${rounded(papers.known)} and ${rounded(papers.all)}.

${line(['case', ...people.map(({ name: who }) => who)])}
${line(['case', ...people].map(() => '---'))}
${rows.map(({ name: each, measured }) => line([each, ...measured.map(cell)])).join('\n')}

What had to be typed:

${line(['question', 'filled in', 'why not'])}
${line(['---', '---', '---'])}
${typed(procedure, questionsOf(loadProcedure(join(root, 'schemas'), code), plan)).join('\n')}`;
};

const distance = (share: number): string => (share >= GOAL ? 'reached' : `short by ${(GOAL - share).toFixed(0)} points`);

const written = (people: readonly Citizen[], all: readonly Procedure[]): Table => {
  const rows = all.flatMap((procedure) => procedure.rows);
  const answers = medians(people, rows, ofAnswers);
  const papers = papersMedians(people, rows);
  const unknown = people.filter(({ known }) => !known).map(({ name }) => name).join(', ');
  const markdown = `# What comes filled in

Written by \`npm run reuse\`. Each valid example of a procedure is a case, filed by each synthetic citizen of the demonstration; values are those that a
gateway issues from the demonstration's repositories and from what the citizen's account says at sign-in. Of ${unknown} no repository has a record. A cell says how
many of the answered questions came filled in (nothing computed is counted; what begins with a default, a choice that only the person can make, a pledge count as
typed), and after the comma how many of the papers of the case are not asked for because data replace them. An example is somebody's own story: a citizen who files it
for themselves gets their own data, and types the rest of it.

| median over all cases | known citizens | all citizens | wanted: ${GOAL} % |
| --- | --- | --- | --- |
| answers | ${rounded(answers.known)} | ${rounded(answers.all)} | ${distance(answers.known)}, ${distance(answers.all)} |
| papers, in cases with papers | ${rounded(papers.known)} | ${rounded(papers.all)} | ${distance(papers.known)}, ${distance(papers.all)} |

${all.map((procedure) => part(people, procedure)).join('\n\n')}
`;
  return { markdown, median: answers.all, medianKnown: answers.known };
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
      people.map(async ({ personalId, claims }) => {
        const token = await issuer.token({ sub: personalId, ...claims, roles: ['citizen'] });
        return createClient({ baseUrl: gateway.url, token: () => token });
      }),
    );
    const all: Procedure[] = [];
    for (const code of await procedures()) {
      const plan = await planOf(code);
      const prefills = await Promise.all(clients.map((client) => client.prefill.create(code, WORDING)));
      const rows: Row[] = [];
      for (const each of await casesOf(code)) rows.push({ name: each.name, measured: await Promise.all(prefills.map((prefill) => measure(plan, each, prefill))) });
      all.push({ plan, rows });
    }
    return written(people, all);
  } finally {
    await gateway.stop();
    await issuer.close();
    await removeData(data);
  }
};
