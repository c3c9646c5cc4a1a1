import type { Plan } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { isShown } from '../answers.ts';
import { sourceElements } from '../field/later-given.ts';
import { fetchControls } from '../registry.ts';
import { isRows, rowsElements } from '../rows/lazy.ts';

/** Resolves when all that a plan asks, repeats and computes can be drawn. */
export const fetchDrawnWith = async (plan: Plan): Promise<void> => {
  const fields = allFields(plan);
  const isComputed = fields.some((field) => field.readOnly && isShown(field));
  await Promise.all([fetchControls(fields), fields.some(isRows) ? rowsElements() : undefined, isComputed ? sourceElements() : undefined]);
};
