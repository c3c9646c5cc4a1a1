/** Every mandatory case of the official suite of draft 2020-12, as a procedure would have it, on both kinds of validators. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DocumentError } from '../src/compile/document.ts';
import { judge } from '../src/evaluate.ts';
import type { Plan, Validators } from '../src/plan.ts';
import { groups, planWith, type Group, type Place } from './suite.ts';
import { bothValidators, names } from './support.ts';

/** Groups whose schema is no form's, and how the compiler says so. */
interface Refusal {
  readonly why: string;
  readonly says: RegExp;
  readonly groups: readonly string[];
}

/** Single cases, `group | case`, that come out differently. */
interface Deviation {
  readonly why: string;
  readonly cases: readonly string[];
}

const REFUSED: readonly Refusal[] = [
  {
    why: 'a dialect of its own leaves out what is validated here',
    says: /^common\/tested\.schema\.json#\/\$schema: the dialect \S+ is not known\./,
    groups: [
      'vocabulary: schema that uses custom metaschema with with no validation vocabulary',
      'vocabulary: ignore unrecognized optional vocabulary',
    ],
  },
];

/** What describes an answer has to be something that can be asked. */
const UNASKABLE: readonly Refusal[] = [
  {
    why: 'a definition that contains itself is asked to some levels, and the meta-schema has too much in each',
    says: /^common\/json-schema\/meta\/\S+: unfolds into more than 100000 schemas\./,
    groups: [
      'anchor: invalid anchors',
      'defs: validate definition against metaschema',
      'id: Invalid use of fragments in location-independent $id',
      'id: Valid use of empty fragments in location-independent $id',
      'id: Unnormalized $ids are allowed but discouraged',
      'ref: remote ref, containing refs itself',
      'ref: URN base URI with f-component',
    ],
  },
  {
    why: 'an answer that is not given is absent, so nobody can be asked for null',
    says: /^form\.schema\.json#\/value\S*: the type "null" cannot be asked\./,
    groups: [
      'allOf: allOf with base schema',
      'allOf: nested allOf, to check validation semantics',
      'items: items with null instance elements',
      'properties: properties with null valued instance properties',
      'type: null type matches only the null object',
    ],
  },
  {
    why: 'which branch is asked must follow from an answer',
    says: /^form\.schema\.json#\/properties\/value\S*: the branches ask different things/,
    groups: [
      'anyOf: anyOf complex types',
      'oneOf: oneOf complex types',
      'oneOf: oneOf with missing optional property',
      'unevaluatedProperties: unevaluatedProperties with anyOf',
      'unevaluatedProperties: unevaluatedProperties with oneOf',
      'unevaluatedProperties: in-place applicator siblings, allOf has unevaluated',
      'unevaluatedProperties: in-place applicator siblings, anyOf has unevaluated',
      'unevaluatedProperties: unevaluatedProperties + ref inside allOf / oneOf',
      'unevaluatedProperties: dynamic evalation inside nested refs',
    ],
  },
  {
    why: 'rows that nothing is said of cannot be asked',
    says: /^form\.schema\.json#\/value\/foo: does not say what its rows are\./,
    groups: [
      'properties: properties, patternProperties, additionalProperties interaction',
      'ref: ref applies alongside sibling keywords',
    ],
  },
];

const DEVIATIONS: Readonly<Record<Place, readonly Deviation[]>> = {
  tested: [],
  asked: [
    {
      why: 'an object that is asked for is closed: what no active part declares is named notAsked',
      cases: [
        'additionalProperties: additionalProperties being false does not allow other properties | patternProperties are not additional properties',
        'additionalProperties: additionalProperties with schema | an additional valid property is valid',
        'additionalProperties: additionalProperties are allowed by default | additional properties are allowed',
        'dynamicRef: A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope | The recursive part is valid against the root',
        'dynamicRef: A $dynamicRef that initially resolves to a schema without a matching $dynamicAnchor behaves like a normal $ref to $anchor | The recursive part doesn\'t need to validate against the root',
        'not: forbidden property | property absent',
        'oneOf: oneOf with required | first valid - valid',
        'oneOf: oneOf with required | second valid - valid',
        'properties: object properties validation | doesn\'t invalidate other properties',
        'unevaluatedProperties: unevaluatedProperties true | with unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties schema | with valid unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties with adjacent patternProperties | with no unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties with adjacent additionalProperties | with additional properties',
        'unevaluatedProperties: unevaluatedProperties with nested patternProperties | with no additional properties',
        'unevaluatedProperties: unevaluatedProperties with nested additionalProperties | with additional properties',
        'unevaluatedProperties: unevaluatedProperties with nested unevaluatedProperties | with nested unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties with if/then/else | when if is true and has no unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties with if/then/else, else not defined | when if is true and has no unevaluated properties',
        'unevaluatedProperties: unevaluatedProperties with dependentSchemas | with no unevaluated properties',
        'unevaluatedProperties: nested unevaluatedProperties, outer false, inner true, properties outside | with nested unevaluated properties',
        'unevaluatedProperties: nested unevaluatedProperties, outer false, inner true, properties inside | with nested unevaluated properties',
      ],
    },
    {
      why: 'it is closed as a whole: a branch that closes itself does not refuse what another declares',
      cases: [
        'ref: ref creates new scope when adjacent to keywords | referenced subschema doesn\'t see annotations from properties',
        'unevaluatedProperties: unevaluatedProperties can\'t see inside cousins | always fails',
        'unevaluatedProperties: unevaluatedProperties can\'t see inside cousins (reverse order) | always fails',
        'unevaluatedProperties: nested unevaluatedProperties, outer true, inner false, properties outside | with no nested unevaluated properties',
        'unevaluatedProperties: cousin unevaluatedProperties, true and false, true with properties | with no nested unevaluated properties',
      ],
    },
    {
      why: 'a value that leaves no choice is laid by the form, and not taken from outside',
      cases: [
        'const: const validation | same value is valid',
        'const: const with 0 does not match other zero-like types | integer zero is valid',
        'const: const with 0 does not match other zero-like types | float zero is valid',
        'const: const with 1 does not match true | integer one is valid',
        'const: const with 1 does not match true | float one is valid',
        'const: const with -2.0 matches integer and float types | integer -2 is valid',
        'const: const with -2.0 matches integer and float types | float -2.0 is valid',
        'const: float and integers are equal up to 64-bit representation limits | integer is valid',
        'const: float and integers are equal up to 64-bit representation limits | float is valid',
        'const: nul characters in strings | match string with nul',
      ],
    },
    {
      why: 'an answer that is not given is absent, so a text is not empty',
      cases: [
        'type: string type matches strings | an empty string is still a string',
      ],
    },
  ],
};

const EXPECTED: Readonly<Record<Place, Record<Outcome, number>>> = {
  tested: { passed: 1171, refused: 5, deviating: 0 },
  asked: { passed: 1030, refused: 109, deviating: 37 },
};

type Outcome = 'passed' | 'refused' | 'deviating';

const planOrError = (group: Group, place: Place): Plan | DocumentError => {
  try {
    return planWith(group.schema, place);
  } catch (error) {
    assert.ok(error instanceof DocumentError, `${group.name}: ${String(error)}`);
    return error;
  }
};

for (const place of ['tested', 'asked'] as const) {
  describe(`the official suite, where a schema is ${place}`, () => {
    const refusals = place === 'asked' ? [...REFUSED, ...UNASKABLE] : REFUSED;
    const refused = new Map(refusals.flatMap((each) => each.groups.map((name) => [name, each] as const)));
    const deviations = new Map(DEVIATIONS[place].flatMap(({ why, cases }) => cases.map((name) => [name, why] as const)));
    const count: Record<Outcome, number> = { passed: 0, refused: 0, deviating: 0 };

    const outcomeOf = (kinds: Readonly<Record<string, Validators>>, plan: Plan, group: Group): void => {
      for (const { description, data, valid } of group.tests) {
        const name = `${group.name} | ${description}`;
        const [first = [], ...others] = Object.values(kinds).map((validators) => names(judge(plan, { value: data }, {}, validators)));
        for (const other of others) assert.deepEqual(other, first, `both kinds: ${name}`);
        const why = deviations.get(name);
        assert.equal(first.length === 0, why === undefined ? valid : !valid, why === undefined ? `${name}: ${first.join(', ')}` : `${name} no longer deviates (${why})`);
        count[why === undefined ? 'passed' : 'deviating'] += 1;
      }
    };

    for (const group of groups) {
      const refusal = refused.get(group.name);
      it(`${group.name}${refusal ? `: refused, ${refusal.why}` : ''}`, async () => {
        const plan = planOrError(group, place);
        if (plan instanceof DocumentError) {
          assert.match(plan.message, refusal?.says ?? /^it is not refused$/);
          count.refused += group.tests.length;
        } else {
          assert.equal(refusal, undefined, 'it is no longer refused');
          outcomeOf(await bothValidators(plan), plan, group);
        }
      });
    }

    it('is counted, and nothing is listed that is not in it', () => {
      assert.deepEqual(count, EXPECTED[place]);
      const known = new Set(groups.flatMap(({ name, tests }) => [name, ...tests.map(({ description }) => `${name} | ${description}`)]));
      assert.deepEqual([...refused.keys(), ...deviations.keys()].filter((name) => !known.has(name)), []);
    });
    after(() => process.stdout.write(`# ${place}: ${count.passed} pass, ${count.refused} refused, ${count.deviating} deviate\n`));
  });
}
