/** Finds what references name: documents by their file or `$id`, schemas in them by their own `$id`, anchors and pointers. */
import type { Json, JsonObject, Pointer } from '../plan.ts';
import { isObject } from '../json.ts';
import { valueAt } from '../value-at.ts';
import { subschemasOf } from './subschemas.ts';

/** Where the schemas' root is, whatever it is served from. */
export const OWN_ADDRESS = 'https://motcua.example/schemas/';

/** A schema with an address of its own: a document, or a part of one that has an `$id`. */
export interface Resource {
  readonly address: string;
  readonly file: string;
  readonly root: Json;
  readonly anchors: ReadonlyMap<string, JsonObject>;
  /** Those that a `$dynamicRef` finds from outside. */
  readonly dynamic: ReadonlyMap<string, JsonObject>;
}

/** Where a schema stands: in which resource, and at which pointer of its file. */
export interface Spot {
  readonly resource: Resource;
  readonly pointer: Pointer;
}

export interface Found extends Spot {
  readonly schema: Json;
}

interface Growing extends Resource {
  readonly anchors: Map<string, JsonObject>;
  readonly dynamic: Map<string, JsonObject>;
}

/** An address against the one that it is relative to; `undefined` when there is no such address. */
const resolve = (reference: string, base: string): readonly [address: string, fragment: string] | undefined => {
  try {
    const [address = '', fragment = ''] = new URL(reference, base).href.split('#');
    return [address, decodeURIComponent(fragment)];
  } catch {
    return undefined;
  }
};

export interface Resources {
  /** The resource of a file, with all that is in it known from then on. */
  readonly document: (file: string) => Resource | undefined;
  readonly spotOf: (schema: JsonObject) => Spot | undefined;
  /** What a reference in a resource names. */
  readonly find: (reference: string, from: Resource) => Found | undefined;
  /** What a dynamic reference names, whose outermost resource is asked first. */
  readonly findDynamic: (reference: string, from: Resource, scope: readonly Resource[]) => Found | undefined;
  /** What it is perhaps that a schema leads to, in itself or by a reference, whatever the scope. */
  readonly nextTo: (schema: JsonObject) => readonly Json[];
}

/**
 * @param open the document of a file, localised
 * @param files what else may be named by its `$id`
 */
export const resourcesOf = (open: (file: string) => Json | undefined, files: readonly string[]): Resources => {
  const documents = new Map<string, Resource | undefined>();
  const byAddress = new Map<string, Resource>();
  const spots = new Map<JsonObject, Spot>();

  const index = (schema: Json, around: Growing, pointer: Pointer): void => {
    if (!isObject(schema)) return;
    const own = typeof schema.$id === 'string' ? resolve(schema.$id, around.address)?.[0] : undefined;
    let resource = around;
    if (own !== undefined) {
      resource = { address: own, file: around.file, root: schema, anchors: new Map(), dynamic: new Map() };
      if (!byAddress.has(own)) byAddress.set(own, resource);
    }
    spots.set(schema, { resource, pointer });
    if (typeof schema.$anchor === 'string') resource.anchors.set(schema.$anchor, schema);
    if (typeof schema.$dynamicAnchor === 'string') {
      resource.anchors.set(schema.$dynamicAnchor, schema);
      resource.dynamic.set(schema.$dynamicAnchor, schema);
    }
    for (const part of subschemasOf(schema)) index(part.schema, resource, pointer + part.path);
  };

  const document = (file: string): Resource | undefined => {
    if (documents.has(file)) return documents.get(file);
    const root = open(file);
    const named: Growing | undefined = root === undefined ? undefined : { address: OWN_ADDRESS + file, file, root, anchors: new Map(), dynamic: new Map() };
    if (named && root !== undefined) index(root, named, '');
    const resource = (isObject(root) ? spots.get(root)?.resource : undefined) ?? named;
    documents.set(file, resource);
    if (named && resource) byAddress.set(named.address, resource);
    return resource;
  };

  const resourceAt = (address: string, reference: string, from: Resource): Resource | undefined => {
    if (byAddress.has(address)) return byAddress.get(address);
    // By the place of the file, whatever `$id` it has; `/common/…` starts at the root of the schemas.
    const beside = /^[a-z][a-z\d+.-]*:/i.test(reference) ? address : resolve(reference.replace(/^\//, OWN_ADDRESS), OWN_ADDRESS + from.file)?.[0];
    const found = beside?.startsWith(OWN_ADDRESS) ? document(decodeURIComponent(beside.slice(OWN_ADDRESS.length))) : undefined;
    if (found) return found;
    files.forEach(document);
    return byAddress.get(address);
  };

  const at = (schema: Json | undefined, resource: Resource, fragment: string): Found | undefined => {
    if (schema === undefined) return undefined;
    const spot = isObject(schema) ? spots.get(schema) : undefined;
    return { schema, ...(spot ?? { resource, pointer: fragment }) };
  };

  const find: Resources['find'] = (reference, from) => {
    const [address, fragment] = resolve(reference, from.address) ?? [];
    const resource = address === undefined || fragment === undefined ? undefined : resourceAt(address, reference, from);
    if (!resource || fragment === undefined) return undefined;
    return at(fragment === '' || fragment.startsWith('/') ? valueAt(resource.root, fragment) : resource.anchors.get(fragment), resource, fragment);
  };

  return {
    document,
    spotOf: (schema) => spots.get(schema),
    find,
    findDynamic: (reference, from, scope) => {
      const found = find(reference, from);
      const name = resolve(reference, from.address)?.[1] ?? '';
      if (!found || found.resource.dynamic.get(name) !== found.schema) return found;
      const outermost = scope.find(({ dynamic }) => dynamic.has(name)) ?? found.resource;
      return at(outermost.dynamic.get(name), outermost, name);
    },
    nextTo: (schema) => {
      const from = spots.get(schema)?.resource;
      const named = [schema.$ref, schema.$dynamicRef].flatMap((reference) => (from && typeof reference === 'string' ? (find(reference, from)?.schema ?? []) : []));
      const fragment = typeof schema.$dynamicRef === 'string' ? (schema.$dynamicRef.split('#')[1] ?? '') : '';
      const dynamic = [...byAddress.values()].flatMap((resource) => resource.dynamic.get(fragment) ?? []);
      return [...subschemasOf(schema).map((part) => part.schema), ...named, ...dynamic];
    },
  };
};
