/** Which questions ask for what the repository's canonical shape holds, by what they look like. */
import type { Field, Pointer } from '../plan.ts';
import { parentOf } from '../pointer.ts';
import { keysOf } from '../value-at.ts';

/** A kind of question; all that is given must fit. Definitions of schemas/common are seen through: their names, kinds and lists come along. */
interface Kind {
  /** Where in the shape its answer is, of the person themselves unless it is {@link of} somebody else. */
  readonly held: Pointer;
  readonly control?: string;
  /** The code list that its choices are from. */
  readonly list?: string;
  readonly keys?: readonly string[];
  /** The group that it stands in. */
  readonly within?: string;
  /** Another question of the same group. */
  readonly beside?: string;
  /** Whom it is about: of the groups around it that are called so, the inmost. */
  readonly of?: Other;
}

/** Whom the shape knows beside the person and their family. */
type Other = 'enterprise' | 'legalRepresentative';
const OTHERS: ReadonlySet<string> = new Set<Other>(['enterprise', 'legalRepresentative']);

const ADDRESS: readonly Omit<Kind, 'held'>[] = [
  { list: 'countries', keys: ['country'] },
  { list: 'provinces', keys: ['province'] },
  { list: 'communes', keys: ['commune'] },
  { keys: ['detail'], beside: 'commune' },
  { keys: ['abroad'], beside: 'country' },
];

/** What the shape holds of the enterprise that the person signed in for. */
const OF_ENTERPRISE: readonly Kind[] = [
  { held: '/enterprise/number', keys: ['number'], within: 'enterprise' },
  { held: '/enterprise/number', keys: ['enterpriseNumber'] },
  { held: '/enterprise/name', keys: ['name'], within: 'enterprise' },
  { held: '/enterprise/name', keys: ['enterpriseName'] },
  { held: '/enterprise/taxCode', control: 'tax-code', of: 'enterprise' },
  { held: '/enterprise/phone', control: 'phone', keys: ['phone'], of: 'enterprise' },
  { held: '/enterprise/fax', keys: ['fax'], of: 'enterprise' },
  { held: '/enterprise/email', control: 'email', of: 'enterprise' },
  { held: '/enterprise/website', keys: ['website'], of: 'enterprise' },
  ...ADDRESS.map((kind): Kind => ({ ...kind, held: `/enterprise/headOffice/${kind.keys?.[0] ?? ''}`, of: 'enterprise' })),
  { held: '/enterprise/legalRepresentative/personalId', control: 'personal-id', of: 'legalRepresentative' },
  { held: '/enterprise/legalRepresentative/name', control: 'name', of: 'legalRepresentative' },
  { held: '/enterprise/legalRepresentative/birthDate', control: 'date', keys: ['birthDate'], of: 'legalRepresentative' },
  { held: '/enterprise/legalRepresentative/nationality', list: 'countries', keys: ['nationality'], of: 'legalRepresentative' },
];

const ACTS = ['marriage', 'divorce', 'spouseDeath'];

/** The first that fits counts. */
const KINDS: readonly Kind[] = [
  ...OF_ENTERPRISE,
  { held: '/person/personalId', control: 'personal-id' },
  { held: '/person/name', control: 'name' },
  { held: '/person/phone', control: 'phone' },
  { held: '/person/email', control: 'email' },
  { held: '/person/birthDate', control: 'date', keys: ['birthDate'] },
  { held: '/person/sex', keys: ['sex'] },
  { held: '/person/ethnicGroup', list: 'ethnic-groups' },
  { held: '/person/nationality', list: 'countries', keys: ['nationality'] },
  { held: '/person/religion', keys: ['religion'] },
  { held: '/residence/permanent/country', list: 'countries', keys: ['country'] },
  { held: '/residence/permanent/province', list: 'provinces' },
  { held: '/residence/permanent/commune', list: 'communes' },
  { held: '/residence/permanent/detail', keys: ['detail'], beside: 'commune' },
  { held: '/residence/permanent/abroad', keys: ['abroad'], beside: 'country' },
  ...['type', 'number', 'issuedOn', 'issuedBy'].map((key) => ({ held: `/identityDocument/${key}`, keys: [key], within: 'identityDocument' })),
  { held: '/civilStatus/maritalStatus', keys: ['maritalStatus'] },
  { held: '/civilStatus/maritalStatus', keys: ['status'], within: 'maritalStatus' },
  ...ACTS.flatMap((act) => ['number', 'date', 'authority'].map((key) => ({ held: `/civilStatus/${act}/${key}`, keys: [key], within: act }))),
  { held: '/household/relation', keys: ['relation'], within: 'household' },
  { held: '/numbers/tax', control: 'tax-code' },
  { held: '/numbers/socialInsurance', keys: ['socialInsurance', 'socialInsuranceNumber'] },
  { held: '/numbers/healthInsurance', keys: ['healthInsurance', 'healthInsuranceNumber'] },
];

const listOf = ({ options }: Field): string | undefined => (options && 'list' in options ? options.list : undefined);

const isOf = (pointer: Pointer, other: Other): boolean => keysOf(parentOf(pointer)).findLast((key) => OTHERS.has(key)) === other;

/** @param fields all fields of the plan, by pointer */
export const heldAt = (field: Field, fields: ReadonlyMap<Pointer, Field>): Pointer | undefined => {
  const parent = parentOf(field.pointer);
  return KINDS.find(
    ({ control, list, keys, within, beside, of }) =>
      (control === undefined || field.control === control) &&
      (list === undefined || listOf(field) === list) &&
      (keys === undefined || keys.includes(field.key)) &&
      (within === undefined || keysOf(parent).at(-1) === within) &&
      (beside === undefined || fields.has(`${parent}/${beside}`)) &&
      (of === undefined || isOf(field.pointer, of)),
  )?.held;
};

/** What the shape holds of the people around a person, whom rows ask for. */
const OF_OTHERS: ReadonlyMap<Pointer, Pointer> = new Map(['personalId', 'name', 'birthDate', 'nationality'].map((key) => [`/person/${key}`, `/family/spouse/${key}`]));

/** The same for a question in rows. */
export const heldOfOthers = (field: Field, fields: ReadonlyMap<Pointer, Field>): Pointer | undefined => OF_OTHERS.get(heldAt(field, fields) ?? '');

/** All places of the shape that the table names. */
export const heldPlaces: readonly Pointer[] = [...KINDS.map(({ held }) => held), ...OF_OTHERS.values()];
