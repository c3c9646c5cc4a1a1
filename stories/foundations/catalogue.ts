import source from '../../packages/tokens/dist/tokens.json?raw';

/** A token as the file for design programs has it. */
export interface Entry {
  readonly path: readonly string[];
  /** Its custom property; breakpoints and text styles have none. */
  readonly property: string;
  /** In Vietnamese and in English. */
  readonly description: string;
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesIn = (node: Node, path: readonly string[]): readonly Entry[] => {
  if ('$value' in node) {
    return [{ path, property: `--mc-${path.filter((name) => name !== '$root').join('-')}`, description: typeof node['$description'] === 'string' ? node['$description'] : '' }];
  }
  return Object.entries(node).flatMap(([name, child]) => (isNode(child) ? entriesIn(child, [...path, name]) : []));
};

const all: unknown = JSON.parse(source);

/** The tokens of a group, in their order. */
export const entriesOf = (...path: readonly string[]): readonly Entry[] => {
  const node = path.reduce<unknown>((parent, name) => (isNode(parent) ? parent[name] : undefined), all);
  return isNode(node) ? entriesIn(node, path) : [];
};
