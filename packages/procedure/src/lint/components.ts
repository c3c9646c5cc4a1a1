/** The rules of `motcua lint` for papers (thành phần hồ sơ). */
import { readsOfCondition } from '../compile/walk.ts';
import { asString, isArray, isObject } from '../json.ts';
import type { JsonObject } from '../plan.ts';
import { fieldIndex } from '../evaluate.ts';
import { fieldsOf } from '../plan-reading.ts';
import type { Finding } from './finding.ts';
import type { Rule, Subject } from './rules.ts';
import { untestedRequirements } from './untested.ts';

const FILE = 'procedure.json';

interface Listed {
  readonly at: string;
  readonly json: JsonObject;
}

const listed = ({ source }: Subject): Listed[] =>
  (isArray(source.procedure.json.components) ? source.procedure.json.components : []).flatMap((json, index) =>
    isObject(json) ? [{ at: `/components/${index}`, json }] : [],
  );

const error = (rule: string, pointer: string, problem: string, why: string, remedy: string): Finding => ({ level: 'error', rule, file: FILE, pointer, problem, why, remedy });

/** A file belongs to a component by its code. */
export const componentCodes: Rule = (subject) => {
  const seen = new Set<unknown>();
  return listed(subject).flatMap(({ at, json: { code } }) => {
    const taken = seen.has(code);
    seen.add(code);
    if (code === 'result') return [error('component-code', `${at}/code`, 'the code "result" is reserved.', "The citizen's paper would be taken for the result that the officer hands out.", 'Use the national code, or another name.')];
    return taken ? [error('component-code', `${at}/code`, `the code "${asString(code)}" is used twice.`, 'The files of one paper would show up under the other.', 'Give each paper its own code.')] : [];
  });
};

/** The same as for an `if` of the form. */
export const whenRequires: Rule = (subject) =>
  listed(subject).flatMap(({ at, json: { when } }) =>
    isObject(when)
      ? untestedRequirements(when, `${at}/when`).map(({ at: place, key }) =>
          error('when-requires', place, `tests "${key}" without requiring it.`, 'The paper would be asked for before the question that decides it is answered.', `Add "required": ["${key}"] beside the properties.`),
        )
      : [],
  );

export const whenReads: Rule = (subject) => {
  const known = new Set(fieldsOf(subject.plan.fields).map(({ pointer }) => pointer));
  return listed(subject).flatMap(({ at, json: { when } }) =>
    isObject(when)
      ? readsOfCondition(when, '')
          .filter((pointer) => !known.has(pointer))
          .map((pointer) => error('when-reads', `${at}/when`, `tests ${pointer}, which is no field.`, 'The paper would be asked for in no case, or in every one.', 'Write the condition over the whole instance, with the names of form.schema.json.'))
      : [],
  );
};

/** A paper's own code satisfies it anyhow, and what the dossier brings forth is no paper that one has before. */
export const satisfiedByOthers: Rule = (subject) =>
  listed(subject).flatMap(({ at, json: { code, satisfiedBy } }) =>
    (isArray(satisfiedBy) ? satisfiedBy : []).flatMap((result, index) => {
      const place = `${at}/satisfiedBy/${index}`;
      if (result === code) return [error('satisfied-by', place, `${asString(result)} is the paper's own code.`, 'It says nothing, and hides that another code may be missing.', 'Name the results that take its place, or leave it out.')];
      if (result === subject.plan.procedure.result.code) return [error('satisfied-by', place, `${asString(result)} is the result of this very procedure.`, 'Who has it already would be asked for nothing, and need not apply.', 'Name the result of another procedure.')];
      return [];
    }),
  );

/** Only data of the repository can be verified, so only an answer with a source can take the place of a paper. */
export const replacedByVerified: Rule = (subject) => {
  const fields = fieldIndex(subject.plan);
  const why = 'The citizen would be asked for a paper whose content the State already holds.';
  return listed(subject).flatMap(({ at, json: { replacedBy } }) =>
    (isArray(replacedBy) ? replacedBy : []).flatMap((pointer, index) => {
      const field = typeof pointer === 'string' ? fields.get(pointer) : undefined;
      const place = `${at}/replacedBy/${index}`;
      if (!field) return [error('replaced-by', place, `${asString(pointer)} is no field.`, why, 'Name fields by their pointer in form.schema.json.')];
      return field.sources ? [] : [error('replaced-by', place, `${field.pointer} has no x-source, so it is never verified data.`, why, 'Give the field an x-source, or name the fields inside the group that have one.')];
    }),
  );
};
