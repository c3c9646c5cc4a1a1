/** What is made of records that aren't what they should be. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isObject, type Json } from '@motcua/procedure';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { recordChecker } from '../src/repositories/sound.ts';

const ID = '001090000001';
const check = recordChecker();
const person = { personalId: ID, name: 'Nguyễn Văn An', birthDate: '1990' };
const paper = { resultCode: 'KQ.G15.000031', store: 'national', number: '1', files: [{ name: 'a.pdf', path: 'a' }] };
const sources = { person: { authority: 'Thử', record: 'P-1', verified: true } };
const residence = { permanent: { country: 'VN', province: '01', commune: '00004', detail: 'Số 1' } };

const enterprise = {
  number: '0100109106', name: 'Công ty Thử Nghiệm', taxCode: '0100109106-001', phone: '02400000001', fax: '02400000002', email: 'thu@example.com', website: 'example.com',
  headOffice: residence.permanent, legalRepresentative: { name: 'Nguyễn Văn An', personalId: ID, nationality: 'VN', birthDate: '1990' },
};

const cases: readonly (readonly [string, object, object | undefined, readonly string[]])[] = [
  ['as it should be', { person, residence, sources }, { person, residence, sources }, []],
  ['a birth date in the future', { person: { ...person, birthDate: '2999-01-01' } }, { person: { personalId: ID, name: person.name } }, ['/person/birthDate future']],
  ['a birth date of the wrong type', { person: { ...person, birthDate: 1990 } }, { person: { personalId: ID, name: person.name } }, ['/person/birthDate type']],
  ['a day that there isn’t', { person: { ...person, birthDate: '1990-02-30' } }, { person: { personalId: ID, name: person.name } }, ['/person/birthDate format']],
  ['a name of 2,000 characters', { person: { ...person, name: 'A'.repeat(2_000) } }, { person: { personalId: ID, birthDate: '1990' } }, ['/person/name maxLength']],
  ['script in a name', { person: { ...person, name: '<script>alert(1)</script>' } }, { person: { personalId: ID, birthDate: '1990' } }, ['/person/name format']],
  ['digits in a name', { person: { ...person, name: 'Nguyễn Văn 4n' }, family: { father: { name: 'Số 7', birthDate: '1950' } }, household: { head: { name: 'A\u200bn' } } }, { person: { personalId: ID, birthDate: '1990' }, family: { father: { birthDate: '1950' } }, household: { head: {} } }, ['/family/father/name format', '/household/head/name format', '/person/name format']],
  ...Object.entries({ 'text that runs backwards': '\u202E', 'a space without width': '\u200B', 'a mark of direction': '\u200F', 'a soft hyphen': '\u00AD', 'half a character': '\uD83D', 'what fonts alone define': '\uE000', 'what was not decoded': '\uFFFD', 'a tower of marks': 'a\u0316\u0317\u0318' }).map(
    ([what, sign]): (typeof cases)[number] => [
      `${what} in texts`,
      {
        person: { ...person, religion: `Không${sign}` },
        residence: { permanent: { ...residence.permanent, detail: `Số ${sign}1` } },
        identityDocument: { number: ID, issuedBy: `Bộ ${sign}Thử` },
        civilStatus: { divorce: { number: `03${sign}/QĐ`, authority: `Tòa ${sign}án` } },
        documents: [paper, { ...paper, agency: `Sở ${sign}Thử` }],
        sources: { person: { authority: `Thử${sign}`, record: 'P-1', verified: true }, residence: { authority: 'Thử', record: `${sign}R-1`, verified: true } },
      },
      {
        person,
        residence: { permanent: { country: 'VN', province: '01', commune: '00004' } },
        identityDocument: { number: ID },
        civilStatus: { divorce: {} },
        documents: [paper],
        sources: {},
      },
      ['/civilStatus/divorce/authority suspicious', '/civilStatus/divorce/number suspicious', '/documents/1/agency suspicious', '/identityDocument/issuedBy suspicious', '/person/religion suspicious', '/residence/permanent/detail suspicious', '/sources/person required', '/sources/person/authority suspicious', '/sources/residence required', '/sources/residence/record suspicious'],
    ],
  ),
  ['an authority of 5,001 characters', { person, sources: { person: { ...sources.person, authority: 'A'.repeat(5_001) } } }, { person, sources: {} }, ['/sources/person required', '/sources/person/authority maxLength']],
  ['unknown codes', { person: { ...person, sex: 'x', ethnicGroup: 'Kinh' } }, { person }, ['/person/ethnicGroup pattern', '/person/sex enum']],
  ['members that nobody knows', { person: { ...person, 'Nguyễn Văn An': 1 }, more: 'x' }, { person }, ['/ additionalProperties', '/person additionalProperties']],
  ['a country by its name', { person, residence: { permanent: { ...residence.permanent, country: 'Việt Nam' } } }, { person, residence: { permanent: { province: '01', commune: '00004', detail: 'Số 1' } } }, ['/residence/permanent/country pattern']],
  ['a child born tomorrow, and one born', { person, family: { children: [{ birthDate: '2999-01-01', name: 'A' }, { birthDate: '2015', name: 'B' }] } }, { person, family: { children: [{ name: 'A' }, { birthDate: '2015', name: 'B' }] } }, ['/family/children/0/birthDate future']],
  ['an enterprise as it should be', { person, enterprise, sources: { enterprise: sources.person } }, { person, enterprise, sources: { enterprise: sources.person } }, []],
  ['an enterprise of which some is wrong', {
    person,
    enterprise: {
      ...enterprise, taxCode: ID, name: 'Công ty <b>', fax: '1\u202E', email: 'a@b', website: 'x'.repeat(255), headOffice: { province: 'Hà Nội', detail: 'Số 1' },
      legalRepresentative: { name: 'Số 7', birthDate: '2999', nationality: 'Việt Nam', personalId: ID }, 'Nguyễn Văn An': 1, documents: [paper],
    },
  }, { person, enterprise: { number: enterprise.number, phone: enterprise.phone, headOffice: { detail: 'Số 1' }, legalRepresentative: { personalId: ID } } }, [
    '/enterprise additionalProperties', '/enterprise additionalProperties', '/enterprise/email format', '/enterprise/fax suspicious', '/enterprise/headOffice/province pattern', '/enterprise/legalRepresentative/birthDate future',
    '/enterprise/legalRepresentative/name format', '/enterprise/legalRepresentative/nationality pattern', '/enterprise/name suspicious', '/enterprise/taxCode pattern', '/enterprise/website maxLength',
  ]],
  ['a source that says nothing', { person, sources: { person: { verified: 'yes' } } }, { person, sources: {} }, ['/sources/person required', '/sources/person required', '/sources/person/verified type']],
  ['a paper of the wrong kind among others', { person, documents: [paper, { ...paper, number: 7 }, { store: 'mine' }, paper] }, { person, documents: [paper, paper] }, ['/documents/1/number type', '/documents/2 required']],
  ['a paper with script in its name', { person, documents: [{ ...paper, name: '<script>' }, paper] }, { person, documents: [paper] }, ['/documents/0/name suspicious']],
  ['a paper of tomorrow', { person, documents: [{ ...paper, issuedOn: '2999-01-01' }, paper] }, { person, documents: [paper] }, ['/documents/0/issuedOn future']],
  ['a paper that is valid until after today', { person, documents: [{ ...paper, validUntil: '2999-01-01' }] }, { person, documents: [{ ...paper, validUntil: '2999-01-01' }] }, []],
  ['a paper with a member that nobody knows', { person, documents: [{ ...paper, secret: 1 }] }, { person, documents: [paper] }, ['/documents/0 additionalProperties']],
  ['a paper whose hash is none', { person, documents: [{ ...paper, files: [{ name: 'a.pdf', sha256: 'x' }] }] }, { person, documents: [] }, ['/documents/0/files/0/sha256 pattern']],
  ['too many papers', { person, documents: Array.from({ length: 201 }, () => paper) }, { person, documents: Array.from({ length: 200 }, () => paper) }, ['/documents maxItems']],
  ['another person’s', { person: { ...person, personalId: '001190000002' } }, undefined, ['/person/personalId otherPerson']],
  ['nobody’s', { residence }, undefined, ['/person/personalId otherPerson']],
  ['a number that is a number', { person: { ...person, personalId: 1090000001 } }, undefined, ['/person/personalId otherPerson']],
];

for (const [name, given, left, flaws] of cases) {
  test(`a record: ${name}`, () => {
    const before = structuredClone(given);
    const sound = check(given, ID);
    assert.deepEqual(sound.record, left);
    assert.deepEqual(sound.flaws.map(({ pointer, code }) => `${pointer || '/'} ${code}`).sort(), [...flaws].sort());
    assert.deepEqual(given, before, 'what came is left as it is');
  });
}

test('no text of the shape may be of any length', () => {
  const schema: Json = JSON.parse(readFileSync(new URL('../../../schemas/common/repository.schema.json', import.meta.url), 'utf8'));
  const bounded = new Set(['date', 'partial-date']);
  let texts = 0;
  const endless = (value: Json, pointer: string): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const inside = Object.entries(value).flatMap(([key, part]: [string, Json]) => endless(part, `${pointer}/${key}`));
    if (!isObject(value) || value.type !== 'string') return inside;
    texts += 1;
    const { maxLength, pattern, format } = value;
    const ends = typeof maxLength === 'number' || (typeof pattern === 'string' && pattern.startsWith('^') && pattern.endsWith('$') && !/[*+]|,\}/.test(pattern)) || (typeof format === 'string' && bounded.has(format));
    return ends ? inside : [pointer, ...inside];
  };
  assert.deepEqual(endless(schema, ''), []);
  assert.ok(texts > 40);
});

test('whatever comes, what is left has the canonical shape, and flaws name places of the shape alone', () => {
  const schema: object = JSON.parse(readFileSync(new URL('../../../schemas/common/repository.schema.json', import.meta.url), 'utf8'));
  const isRecord = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const part = fc.constantFrom('person', 'residence', 'permanent', 'identityDocument', 'civilStatus', 'marriage', 'sources', 'name', 'date', 'country', '__proto__', 'Bí mật');
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('<b>', '2999-01-01', '1990', 'VN', '\u0007', '\u202E', 'Số 7'));
  const tree = fc.letrec<{ tree: unknown }>((tie) => ({ tree: fc.oneof({ maxDepth: 4 }, odd, fc.dictionary(part, tie('tree')), fc.array(tie('tree'), { maxLength: 3 })) })).tree;
  let kept = 0;
  fc.assert(
    fc.property(fc.dictionary(part, tree), fc.dictionary(fc.constantFrom('name', 'birthDate', 'sex', 'phone', 'Bí mật'), odd), (more, own) => {
      const { record, flaws } = check({ ...more, person: { ...own, personalId: ID } }, ID);
      if (record) assert.ok(isRecord(record), JSON.stringify(record));
      if (record && Object.keys(record).length > 1) kept += 1;
      assert.ok(!JSON.stringify(flaws).includes('Bí mật'));
    }),
    { numRuns: 400 },
  );
  assert.ok(kept > 0);
});
