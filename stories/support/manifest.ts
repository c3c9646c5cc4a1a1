import source from '../../packages/elements/dist/custom-elements.json?raw';
import { elementsIn, type ElementDeclaration } from './declarations.ts';

const manifest: unknown = JSON.parse(source);
const byTag = new Map(elementsIn(manifest).map((element) => [element.tagName, element]));

export const declarationOf = (tag: string): ElementDeclaration => {
  const found = byTag.get(tag);
  if (!found) throw new Error(`<${tag}> is not in the custom-elements manifest: run \`npm run build\`.`);
  return found;
};
