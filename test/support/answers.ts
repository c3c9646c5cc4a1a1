/** The procedure's examples, and how a person gives their answers to a form page by page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './demo.ts';
import { PROCEDURE } from './person.ts';
import type { Answer, Person } from './person.ts';

/** Who answers a page: a person in Chromium, or one in another browser. */
export type Answering = Pick<Person, 'asked' | 'see' | 'answer'>;

export interface Example {
  readonly file: string;
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly expect: readonly { readonly pointer: string; readonly code: string }[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isExample = (value: unknown): value is Omit<Example, 'file'> =>
  isRecord(value) && typeof value['name'] === 'string' && isRecord(value['answers']) && Array.isArray(value['expect']);

export const examplesOf = (procedure: string, kind: 'valid' | 'invalid'): readonly Example[] => {
  const folder = join(root, 'schemas', 'procedures', procedure, 'examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${kind}.json`))
    .sort()
    .map((file) => {
      const example: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      if (!isExample(example)) throw new Error(`${file} is no example.`);
      return { file, ...example };
    });
};

export const examples = (kind: 'valid' | 'invalid'): readonly Example[] => examplesOf(PROCEDURE, kind);

export const exampleNamed = (start: string): Example => {
  const found = [...examples('valid'), ...examples('invalid')].find(({ file }) => file.startsWith(start));
  if (found === undefined) throw new Error(`There is no example ${start}.`);
  return found;
};

/** The answer at a pointer, where there is one that a person can give. */
export const answerAt = (answers: unknown, pointer: string): Answer | undefined => {
  let value = answers;
  for (const key of pointer.split('/').slice(1)) value = isRecord(value) ? value[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
};

/**
 * Answers what this page asks and what follows from the answers, until nothing new is asked. Locked values stay; with
 * `keep` all that is already answered does.
 */
export const answerPage = async (person: Answering, answers: Example['answers'], { keep = false } = {}): Promise<void> => {
  const done = new Set<string>();
  for (;;) {
    const pointer = (await person.asked()).find((asked) => !done.has(asked));
    if (pointer === undefined) return;
    done.add(pointer);
    const value = answerAt(answers, pointer);
    if (value === undefined) continue;
    const { kind, text } = await person.see(pointer);
    if (kind !== 'locked' && !(keep && text !== '')) await person.answer(pointer, value);
  }
};
