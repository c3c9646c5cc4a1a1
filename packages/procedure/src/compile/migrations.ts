/** Migrations of drafts as the plan carries them: the document with its texts in both languages, without its examples. */
import type { Change, Migration } from '../migration.ts';
import type { Json, JsonObject } from '../plan.ts';
import { asString, isArray, isObject, without } from '../json.ts';
import type { Document, Locale, MigrationExample } from './document.ts';
import { localise, textsIn } from './localise.ts';

const TEXTS = ['note', 'title', 'why', 'labels'];

const objects = (value: Json | undefined): JsonObject[] => (isArray(value) ? value : []).filter(isObject);

const only = (object: JsonObject, keys: readonly string[]): JsonObject => Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));

/** The document with nothing in it but what is shown to people, each at its own pointer. */
const shown = ({ file, json }: Document): Document => ({
  file,
  json: { steps: objects(json.steps).map((step) => ({ ...only(step, TEXTS), changes: objects(step.changes).map((change) => only(change, TEXTS)) })) },
});

const isShown = (): boolean => true;

/** Every text of the migrations by the key of its translation. */
export const textsOfMigrations = (document: Document): ReadonlyMap<string, string> => textsIn(shown(document), isShown);

/** The meta-schema has checked the members. */
const asChange = (change: JsonObject): Change => change as unknown as Change;

export const migrationsOf = (document: Document, locales: readonly Locale[]): Migration[] => {
  const texts = objects(localise(shown(document), locales, isShown).steps);
  return objects(document.json.steps).map((step, at) => {
    const changes = objects(texts[at]?.changes);
    return {
      ...(without({ ...step, ...texts[at] }, 'examples', 'changes') as unknown as Omit<Migration, 'changes'>),
      changes: objects(step.changes).map((change, index) => asChange({ ...change, ...changes[index] })),
    };
  });
};

export interface StepExamples {
  readonly from: string;
  readonly to: string;
  readonly examples: readonly MigrationExample[];
}

export const migrationExamples = (document: Document | undefined): StepExamples[] =>
  objects(document?.json.steps).map((step) => ({
    from: asString(step.from),
    to: asString(step.to),
    examples: objects(step.examples) as unknown as MigrationExample[],
  }));
