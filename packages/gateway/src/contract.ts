/** The contract itself is what requests are checked against; there is no second copy of its shapes. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { components, operations } from './generated/contract.ts';

type Schemas = components['schemas'];
export type Text = Schemas['Text'];
export type Option = Schemas['Option'];
export type Agency = Schemas['Agency'];
export type ConsentPurpose = Schemas['ConsentPurpose'];
export type ConsentRecord = Schemas['ConsentRecord'];
export type DataUse = Schemas['DataUse'];
export type ProcedureDetail = Schemas['ProcedureDetail'];
export type ProcedureSummary = Schemas['ProcedureSummary'];
export type Prefill = Schemas['Prefill'];
export type PrefillPurpose = Schemas['PrefillPurpose'];
export type PrefillRequest = Schemas['PrefillRequest'];
export type RefreshRequest = Schemas['RefreshRequest'];
export type PrefillRow = Schemas['PrefillRow'];
export type PrefillValue = Schemas['PrefillValue'];
export type PrefillSource = Schemas['PrefillSource'];
export type RepositoryInfo = Schemas['RepositoryInfo'];
export type Unreachable = Schemas['Unreachable'];
export type Origin = Schemas['Origin'];
export type HeldPaper = Schemas['HeldPaper'];
export type Keepable = Schemas['Keepable'];
export type KeepingPurpose = Schemas['KeepingPurpose'];
export type KeepingRequest = Schemas['KeepingRequest'];
export type KeptAnswer = Schemas['KeptAnswer'];
export type KeptPaper = Schemas['KeptPaper'];
export type OwnRepository = Schemas['OwnRepository'];
export type Submission = Schemas['Submission'];
export type Dispute = Schemas['Dispute'];
export type Dossier = Schemas['Dossier'];
export type AttachedFile = Schemas['AttachedFile'];
export type DossierContent = Schemas['DossierContent'];
export type DossierFile = Schemas['DossierFile'];
export type Draft = Schemas['Draft'];
export type DraftContent = Schemas['DraftContent'];
export type DraftSummary = Schemas['DraftSummary'];
export type FileRejection = Schemas['FileRejection'];
export type FileState = Schemas['FileState'];
export type LookupResult = Schemas['LookupResult'];
export type NewDraft = Schemas['NewDraft'];
export type SavedDraft = Schemas['SavedDraft'];
export type Supplement = Schemas['Supplement'];
export type FindRequest = Schemas['FindRequest'];
export type FoundPapers = Schemas['FoundPapers'];
export type PaperSearch = Schemas['PaperSearch'];
export type PaperChoices = Schemas['PaperChoices'];
export type KeptNote = Schemas['KeptNote'];
export type NewNote = Schemas['NewNote'];
export type DossierEvent = Schemas['DossierEvent'];
export type DossierMove = Schemas['DossierMove'];
export type DossierState = Schemas['DossierState'];
export type Problem = Schemas['Problem'];
export type ProblemCode = Schemas['ProblemCode'];
export type ProblemError = Schemas['ProblemError'];
export type OperationId = keyof operations;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: AnySchemaObject;
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: AnySchemaObject } } };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | Operation['parameters']>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, AnySchemaObject>>;
  };
}

const ID = 'https://motcua.example/gateway.openapi.json';
const FORMATS = { uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i };

const HERE = '#/components/schemas/';
const THERE = `${ID}#/$defs/`;

/** References into the contract's schemas lead to the same schemas as definitions of one, so that a part can be compiled alone. */
const absolute = (schema: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === '$ref' && typeof value === 'string' ? value.replace(HERE, THERE) : inside(value)]));

const inside = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inside);
  return typeof value === 'object' && value !== null ? absolute(value) : value;
};

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'openapi' in value && 'paths' in value && 'components' in value;

/** Keywords whose parameters name a property that was sent, rather than what the contract wants. */
const QUOTING = new Set(['additionalProperties', 'propertyNames']);

/** What is wrong, without anything that was sent. */
const explain = (where: string, errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? [])
    .map(({ instancePath, keyword, params }) => `${where}${instancePath}: ${keyword}${QUOTING.has(keyword) ? '' : ` ${JSON.stringify(params)}`}`)
    .join('; ');

export interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

export interface Contract {
  /**
   * What is wrong with a request, or `undefined`. Numbers among the parameters are turned from text to numbers in place.
   */
  check(operation: OperationId, request: RequestParts): string | undefined;
  /** Whether a value has the shape that the contract gives a schema. */
  schema(name: keyof Schemas): ValidateFunction;
}

export const loadContract = (file = new URL('../../../schemas/gateway.openapi.json', import.meta.url)): Contract => {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isDocument(document)) throw new Error('The contract is not an OpenAPI document.');
  const bodies = new Ajv2020({ formats: FORMATS, allowUnionTypes: true });
  const parameters = new Ajv2020({ formats: FORMATS, coerceTypes: true });
  for (const ajv of [bodies, parameters]) ajv.addSchema({ $id: ID, $defs: absolute(document.components.schemas) });

  const parts = ({ $ref }: { readonly $ref: string }): Parameter => {
    const parameter = document.components.parameters[$ref.slice($ref.lastIndexOf('/') + 1)];
    if (!parameter) throw new Error(`The contract has no parameter ${$ref}.`);
    return parameter;
  };
  const compile = (operation: Operation, shared: Operation['parameters']) => {
    const all = [...(shared ?? []), ...(operation.parameters ?? [])].map((each) => ('$ref' in each ? parts(each) : each));
    const group = (place: Parameter['in']): ValidateFunction => {
      const here = all.filter((parameter) => parameter.in === place);
      const name = (parameter: Parameter) => (place === 'header' ? parameter.name.toLowerCase() : parameter.name);
      return parameters.compile({
        type: 'object',
        required: here.filter((parameter) => parameter.required).map(name),
        properties: Object.fromEntries(here.map((parameter) => [name(parameter), absolute(parameter.schema)])),
      });
    };
    const schema = operation.requestBody?.content['application/json']?.schema;
    return { params: group('path'), query: group('query'), headers: group('header'), body: schema && bodies.compile(absolute(schema)) };
  };

  const operationsById = new Map<string, ReturnType<typeof compile>>();
  for (const path of Object.values(document.paths)) {
    const shared = Array.isArray(path.parameters) ? path.parameters : [];
    for (const operation of Object.values(path)) {
      if (operation && 'operationId' in operation && operation.operationId) operationsById.set(operation.operationId, compile(operation, shared));
    }
  }

  return {
    check(id, request) {
      const operation = operationsById.get(id);
      if (!operation) throw new Error(`The contract has no operation ${id}.`);
      for (const where of ['params', 'query', 'headers', 'body'] as const) {
        const validate = operation[where];
        if (validate && !validate(request[where])) return explain(where, validate.errors);
      }
      return undefined;
    },
    schema: (name) => bodies.compile({ $ref: THERE + name }),
  };
};
