/** What the documentation comments of the elements say, as the custom-elements manifest has it. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
}

export interface ElementDeclaration {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const isElement = (value: unknown): value is ElementDeclaration =>
  typeof value === 'object' && value !== null && 'tagName' in value && typeof value.tagName === 'string';

/** A manifest lists elements among the other declarations of each module: they are told by their tag. */
export const elementsIn = (value: unknown): ElementDeclaration[] => {
  if (isElement(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(elementsIn);
};
