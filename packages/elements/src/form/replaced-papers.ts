import type { FormSession } from '@motcua/form';
import { replacedPapersOf } from '@motcua/procedure/held-papers';
import type { ReplacedPaper } from '../attachments/replaced.ts';

/** The papers of the case that verified data take the place of, and whose data they are. */
export const replacedPapers = (session: FormSession): ReplacedPaper[] => {
  const { plan } = session;
  if (!plan.procedure.components.some(({ replacedBy }) => replacedBy)) return [];
  const origins = session.origins();
  const authorityOf = (pointer: string): string | undefined => {
    const origin = origins[pointer];
    return origin?.kind === 'repository' && origin.source.verified ? origin.source.authority : undefined;
  };
  return replacedPapersOf(plan, (guard) => session.holds(guard), (pointer) => authorityOf(pointer) !== undefined).map(({ code, name, replacedBy = [] }) => ({
    code,
    name,
    authorities: [...new Set(replacedBy.flatMap((pointer) => authorityOf(pointer) ?? []))],
  }));
};
