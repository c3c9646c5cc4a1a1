/** Plans as `motcua build` makes them, from a schema alone. */
import type { JsonObject, Plan } from '@motcua/procedure';
export declare const planOf: (schema: JsonObject, components?: readonly JsonObject[]) => Plan;
/** A household: required members with a branch, a computed name, rows of their own and a check across the row; free rows of plain text. */
export declare const household: JsonObject;
