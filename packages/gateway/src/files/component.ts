/** The paper that a file is for. */
import type { DossierComponent, FileKind } from '@motcua/procedure';
import { proofComponent } from '../disputes.ts';
import type { Procedures } from '../procedures.ts';

/** What officers hand out; no procedure lists it. */
export const RESULT = 'result';

const RESULT_KINDS: readonly FileKind[] = ['pdf', 'jpeg', 'png', 'docx', 'zip'];
const MOST_RESULTS = 20;
const result: DossierComponent = { code: RESULT, name: { vi: 'Kết quả' }, required: false, accept: RESULT_KINDS, maxFiles: MOST_RESULTS };

interface Version {
  readonly procedure: string;
  readonly version: string;
}

/** @returns `undefined` for a component that this version of the procedure doesn't have. */
export const componentOf = async (procedures: Procedures, { procedure, version }: Version, code: string): Promise<DossierComponent | undefined> => {
  if (code === RESULT) return result;
  const proof = proofComponent(code);
  if (proof) return proof;
  const published = await procedures.find(procedure, version);
  return published?.plan.procedure.components.find((component) => component.code === code);
};
