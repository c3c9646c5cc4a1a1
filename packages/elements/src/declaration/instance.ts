import type { DossierContent } from '@motcua/client';
import { isObject, type JsonObject } from '@motcua/procedure';

/** Answers and context as one instance, of what came from outside. */
export const instanceOf = ({ answers, context }: DossierContent): JsonObject => ({
  ...(isObject(answers) ? answers : {}),
  context: isObject(context) ? context : {},
});
