/** Wrong input of every kind in the examples: told at the field and in the summary, and refused by the gateway the same way. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createClient, ProblemError } from '@motcua/client';
import { answerAt, answerPage, examples } from '../support/answers.ts';
import type { Example } from '../support/answers.ts';
import { look } from '../support/look.ts';
import { PROCEDURE } from '../support/person.ts';
import type { Person } from '../support/person.ts';
import { accessToken, withDemo } from '../support/session.ts';
import type { Visit } from '../support/session.ts';

const UNKNOWN_TO_THE_REPOSITORY = 'Bùi Văn Chưa Có';
const VIETNAMESE = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/i;

/** What only a program can send: a form has no control that gives it. */
const beyondAForm = ({ expect }: Example): boolean => expect.some(({ code }) => ['notAsked', 'type', 'enum'].includes(code));

const valid = examples('valid');
const mended = (pointer: string): string | number | boolean => {
  const answer = valid.map(({ answers }) => answerAt(answers, pointer)).find((value) => value !== undefined);
  assert.ok(answer !== undefined, `no valid example answers ${pointer}`);
  return answer;
};

/** An answer to every question that any valid example answers. */
const everything: Example['answers'] = Object.fromEntries(valid.flatMap(({ answers }) => Object.entries(answers)));

const byPointer = (a: { readonly pointer: string; readonly code: string }, b: typeof a): number => `${a.pointer} ${a.code}`.localeCompare(`${b.pointer} ${b.code}`);

const visit = withDemo();

/** Groups in which the form answers something itself (the country, say), so that other questions follow than from nothing at all. */
const answeredByForm = async (person: Person, example: Example): Promise<ReadonlySet<string>> => {
  const groups = new Set<string>();
  for (const { pointer } of example.expect) {
    if (!(await person.asked()).includes(pointer) || answerAt(example.answers, pointer) !== undefined) continue;
    const control = await person.see(pointer);
    if (control.text !== '' && control.text !== 'on') groups.add(pointer.slice(0, pointer.lastIndexOf('/')));
  }
  return groups;
};

/** Goes on from a page; reads what is told at fields and in the summary, mends it and goes on. @returns pointers told. */
const leavePage = async (visited: Visit, expected: boolean): Promise<readonly string[]> => {
  const { person } = visited;
  const title = await person.heading.innerText();
  await person.next();
  const told: string[] = [];
  if (expected) {
    const summary = await person.summary();
    for (const text of summary) assert.match(text, VIETNAMESE);
    await look(visited, `${title}, with errors`);
    for (const pointer of await person.asked()) {
      const message = await person.errorAt(pointer);
      if (message === '') continue;
      assert.match(message, VIETNAMESE, `the message at ${pointer}`);
      told.push(pointer);
    }
    assert.equal(summary.length, told.length, `the summary of ${title} says what stands at the fields: ${summary.join(' | ')}`);
    for (const pointer of told) if ((await person.asked()).includes(pointer)) await person.answer(pointer, mended(pointer));
    await answerPage(person, everything, { keep: true });
    await person.next();
  }
  await person.heading.filter({ hasNotText: title }).waitFor();
  return told;
};

for (const example of examples('invalid').filter((one) => !beyondAForm(one))) {
  test(`the form tells what is wrong: ${example.name}`, () =>
    visit({}, async (visited) => {
      const { person } = visited;
      await person.signIn(UNKNOWN_TO_THE_REPOSITORY);
      await person.openForm();
      await person.start(false);
      const expected = example.expect.map(({ pointer }) => pointer);
      const told: string[] = [];
      const groups: string[] = [];
      while (!/Kiểm tra lại/.test(await person.heading.innerText())) {
        await answerPage(person, example.answers);
        groups.push(...(await answeredByForm(person, example)));
        const asked = await person.asked();
        told.push(...(await leavePage(visited, asked.some((pointer) => expected.includes(pointer)))));
      }
      const otherwise = (pointer: string): boolean => groups.includes(pointer.slice(0, pointer.lastIndexOf('/')));
      assert.deepEqual(told.filter((pointer) => !otherwise(pointer)).sort(), expected.filter((pointer) => !otherwise(pointer)).sort());
      assert.ok(told.length > 0);
    }));
}

test('the gateway refuses the same answers with the same pointers and codes, and keeps nothing', () =>
  visit({}, async ({ person, demo }) => {
    await person.signIn(UNKNOWN_TO_THE_REPOSITORY);
    const token = await accessToken(person);
    const client = createClient({ baseUrl: demo.gateway, token: () => token });
    const { version } = await client.procedures.get(PROCEDURE);
    for (const { name, answers, expect } of examples('invalid')) {
      await assert.rejects(client.dossiers.submit({ procedure: PROCEDURE, version, answers }, { idempotencyKey: randomUUID() }), (error: unknown) => {
        assert.ok(error instanceof ProblemError, name);
        assert.equal(error.problem.status, 422, name);
        const found = (error.problem.errors ?? []).map(({ pointer, code }) => ({ pointer, code }));
        assert.deepEqual(found.sort(byPointer), [...expect].sort(byPointer), name);
        return true;
      });
    }
    assert.deepEqual(await client.dossiers.list(), []);
  }));
