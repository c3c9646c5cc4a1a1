/** docs/reuse.md: each case as each synthetic citizen, through a gateway with the demonstration's repositories. */
import { mkdtemp, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { loadProcedure, questionsOf, type Question } from '@motcua/procedure/node';
import { EVERYTHING } from '../support/consents.ts';
import { root } from '../support/demo.ts';
import { removeData, startGateway } from '../support/gateway.ts';
import { startIssuer } from '../support/issuer.ts';
import { demonstrated } from '../support/parts.ts';
import { filedBefore } from './before.ts';
import { casesOf, citizens, planOf, procedures, type Citizen } from './cases.ts';
import { measure, type Measured, type Outcome } from './measure.ts';

/** A case as one citizen: filed for the first time, and filed again after that was kept. */
interface Both {
  readonly first: Measured;
  readonly again: Measured;
}

/** A case as each citizen, in their order. */
interface Row {
  readonly name: string;
  readonly measured: readonly Both[];
}

interface Procedure {
  readonly plan: Plan;
  readonly rows: readonly Row[];
}

export interface Table {
  readonly markdown: string;
  /** Percent of answers that came filled in, the median over all cases and citizens, for the first time and once more. */
  readonly first: Medians;
  readonly again: Medians;
}

const GOAL = 60;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const ofAnswers = ({ filled, answers }: Measured): number => percent(filled, answers);
const ofPapers = ({ provided, papers }: Measured): number => percent(provided, papers);
const rounded = (share: number): string => `${share.toFixed(0)} %`;
const ofBoth = ({ filled, answers, provided, papers }: Measured): number => percent(filled + provided, answers + papers);
const once = ({ filled, answers, provided, papers }: Measured): string => `${filled}/${answers}${papers > 0 ? `, ${provided}/${papers}` : ''}`;
const cell = ({ first, again }: Both): string => `${once(first)} → ${once(again)}`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Over the citizens of whom a repository has a record, and over all. */
export interface Medians {
  readonly known: number;
  readonly all: number;
}

/** Which filings count. */
type Time = keyof Both | 'either';

const filings = (each: Both, time: Time): readonly Measured[] => (time === 'either' ? [each.first, each.again] : [each[time]]);
const TIMES: Readonly<Record<Time, string>> = { first: 'the first time', again: 'filed once before, kept', either: 'all of these filings' };

/** What a median is of. */
interface Measure {
  readonly name: string;
  readonly share: (measured: Measured) => number;
  /** Which cases count at all. */
  readonly counts: (measured: Measured) => boolean;
}

const ANSWERS: Measure = { name: 'answers', share: ofAnswers, counts: () => true };
const PAPERS: Measure = { name: 'papers, in cases with papers', share: ofPapers, counts: ({ papers }) => papers > 0 };
const TOGETHER: Measure = { name: 'answers and papers together', share: ofBoth, counts: () => true };

const medians = (people: readonly Citizen[], rows: readonly Row[], { share, counts }: Measure, time: Time): Medians => {
  const over = (wanted: (citizen: Citizen) => boolean): number =>
    median(rows.flatMap(({ measured }) => measured.filter((_, at) => people[at] !== undefined && wanted(people[at])).flatMap((each) => filings(each, time)).filter(counts).map(share)));
  return { known: over(({ known }) => known), all: over(() => true) };
};

const OUTCOMES: Readonly<Record<Exclude<Outcome, 'filled' | 'noSource'>, string>> = {
  lacking: 'the record of the citizen has nothing there',
  nobody: 'a row for whom there is no record',
  otherCase: 'has a source in other cases alone',
};

const whyNoSource = (question: Question | undefined): string => question?.why ?? 'the shape holds nothing such';

const outcomesOf = (rows: readonly Row[], time: keyof Both): ReadonlyMap<string, Outcome[]> => {
  const outcomes = new Map<string, Outcome[]>();
  for (const [pointer, outcome] of rows.flatMap(({ measured }) => measured.flatMap((each) => each[time].questions))) {
    const known = outcomes.get(pointer);
    if (known) known.push(outcome);
    else outcomes.set(pointer, [outcome]);
  }
  return outcomes;
};

const filledOf = (outcomes: readonly Outcome[]): number => outcomes.filter((outcome) => outcome === 'filled').length;

/** Every question that somebody had to type in some case, how often, and why. */
const typed = ({ plan, rows }: Procedure, questions: readonly Question[]): string[] => {
  const [outcomes, later] = [outcomesOf(rows, 'first'), outcomesOf(rows, 'again')];
  return [...fieldIndex(plan).values()].flatMap(({ pointer, title }) => {
    const all = outcomes.get(pointer) ?? [];
    const filled = filledOf(all);
    if (filled === all.length) return [];
    const again = later.get(pointer) ?? [];
    const count = (outcome: keyof typeof OUTCOMES): string[] => {
      const times = all.filter((each) => each === outcome).length;
      return times === 0 ? [] : [`${OUTCOMES[outcome]} (${times})`];
    };
    const why = all.includes('noSource') ? whyNoSource(questions.find((question) => question.pointer === pointer)) : [...count('lacking'), ...count('nobody'), ...count('otherCase')].join('; ');
    return [line([`\`${pointer}\` ${title.vi}`, `${filled}/${all.length}`, `${filledOf(again)}/${again.length}`, why])];
  });
};

const distance = (share: number): string => (share >= GOAL ? 'reached' : `short by ${(GOAL - share).toFixed(0)} points`);

const shares = (people: readonly Citizen[], rows: readonly Row[], title: string): string => {
  const lines = [ANSWERS, PAPERS, TOGETHER].flatMap((measure) =>
    (['first', 'again', 'either'] as const).map((time) => {
      const { known, all } = medians(people, rows, measure, time);
      return line([measure.name, TIMES[time], rounded(known), rounded(all), `${distance(known)}, ${distance(all)}`]);
    }),
  );
  return [line([title, '', 'known citizens', 'all citizens', `wanted: ${GOAL} %`]), line(['---', '---', '---', '---', '---']), ...lines].join('\n');
};

const part = (people: readonly Citizen[], procedure: Procedure): string => {
  const { plan, rows } = procedure;
  const { code, name } = plan.procedure;
  return `## ${code} ${name.vi}

${shares(people, rows, 'median')}

${line(['case', ...people.map(({ name: who }) => who)])}
${line(['case', ...people].map(() => '---'))}
${rows.map(({ name: each, measured }) => line([each, ...measured.map(cell)])).join('\n')}

What had to be typed the first time:

${line(['question', 'filled in', 'once more', 'why not, the first time'])}
${line(['---', '---', '---', '---'])}
${typed(procedure, questionsOf(loadProcedure(join(root, 'schemas'), code), plan)).join('\n')}`;
};

const written = (people: readonly Citizen[], all: readonly Procedure[]): Table => {
  const rows = all.flatMap((procedure) => procedure.rows);
  const unknown = people.filter(({ known }) => !known).map(({ name }) => name).join(', ');
  const markdown = `# What comes filled in

Written by \`npm run reuse\`. Each valid example of a procedure is a case, filed by each synthetic citizen of the demonstration; values are those that a
gateway issues from the demonstration's repositories and from what the citizen's account says at sign-in. Of ${unknown} no repository has a record. An example is
somebody's own story: a citizen who files it for themselves gets their own data, and types the rest of it. Where it has members of a household, they take those of their own family
of whom there is a record: for a row that is said to be a spouse, a child or a parent such a one alone; for one of whom it isn't said, themselves first, then whoever is there. What
such a record doesn't hold, and rows for whom there is nobody, are typed.

Each is filed twice. **The first time** nothing is kept. **Filed once before, kept**: the same person filed the same case in a dossier that is finished, agreed to
keep its answers and papers, and begins the procedure again; what they answered comes filled in as their own word, unverified. That is the best case of a second
filing: somebody whose case is another one now gets less.

A cell says how many of the answered questions came filled in (nothing computed is counted; what begins with a default counts as typed), and after the comma how many of
the papers of the case came: not asked for because verified data replace them, or handed in from where a repository, or the person, keeps them. After the arrow
the same, filed once more. Rows of repeated groups come again too: what the person wrote in them as their own word, what a record holds of somebody from the record.

${shares(people, rows, 'median over all cases')}

${all.map((procedure) => part(people, procedure)).join('\n\n')}
`;
  return { markdown, first: medians(people, rows, ANSWERS, 'first'), again: medians(people, rows, ANSWERS, 'again') };
};

export const reuseTable = async (): Promise<Table> => {
  const data = await mkdtemp(join(tmpdir(), 'motcua-reuse-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(data, 0o755);
  const issuer = await startIssuer();
  const gateway = await startGateway({ data, catalogue: join(root, 'dist'), issuer: issuer.url, audience: issuer.audience, repositories: demonstrated, environment: { MOTCUA_REPOSITORY_PATIENCE_MS: '60000' } });
  const before = await filedBefore(data);
  try {
    const people = await citizens();
    const filers = await Promise.all(
      people.map(async ({ personalId, claims }) => {
        const token = await issuer.token({ sub: personalId, ...claims, roles: ['citizen'] });
        return { personalId, client: createClient({ baseUrl: gateway.url, token: () => token }) };
      }),
    );
    const all: Procedure[] = [];
    for (const code of await procedures()) {
      const plan = await planOf(code);
      const begun = await Promise.all(filers.map(async (filer) => ({ ...filer, prefill: await filer.client.prefill.create(code, EVERYTHING) })));
      const rows: Row[] = [];
      for (const each of await casesOf(code)) {
        const measured = begun.map(async ({ personalId, client, prefill }): Promise<Both> => {
          const first = await measure(plan, each, prefill);
          await before.file(personalId, client, plan, first.filed);
          return { first, again: await measure(plan, each, await client.prefill.create(code, EVERYTHING)) };
        });
        rows.push({ name: each.name, measured: await Promise.all(measured) });
        await before.forget();
      }
      all.push({ plan, rows });
    }
    return written(people, all);
  } finally {
    await before.close();
    await gateway.stop();
    await issuer.close();
    await removeData(data);
  }
};
