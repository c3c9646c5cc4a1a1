/** What only a form that a gateway takes in has: papers, and what the gateway says to its answers. */
import { papersOf as papersOfCase, type DossierComponent, type Issue, type Pointer } from '@motcua/procedure';
import type { FormSession } from './session.ts';
import type { Address, ShownIssue } from './types.ts';

/** The papers that belong to the case as it stands; none whose content the repository vouches for. */
export const papersOf = (session: FormSession): DossierComponent[] => {
  const { plan, places, standing, fields } = session.parts;
  const isVerified = (pointer: Pointer): boolean => {
    const place = places.atPointer(pointer);
    const origin = place && fields.originOf(place);
    return origin?.kind === 'repository' && origin.source.verified;
  };
  return papersOfCase(plan, standing.evaluation.holds, isVerified);
};

/** The papers that belong to the case, whatever the repository vouches for. */
export const allPapersOf = ({ plan, parts }: FormSession): DossierComponent[] => papersOfCase(plan, parts.standing.evaluation.holds, () => false);

/** Lays what the gateway refused on its fields. @returns the same in the order of the layout */
export const refuse = (session: FormSession, issues: readonly Issue[]): ShownIssue[] => {
  const { plan, kept, places, shown, fields, done } = session.parts;
  const before = [...kept.refused.keys()];
  kept.refused.clear();
  const refused = issues.map((issue): ShownIssue => {
    const place = places.around(issue.pointer);
    const address = place?.address ?? issue.pointer;
    kept.refused.set(address, [...(kept.refused.get(address) ?? []), issue]);
    kept.touched.add(address);
    const page = place && places.pageOf(place.template);
    if (page) done.delete(page.id);
    return { ...issue, address };
  });
  for (const address of new Set([...before, ...refused.map((issue) => issue.address)])) {
    const place = places.at(address);
    if (place) shown.show(place);
    if (place) fields.refresh(place);
  }
  const order = new Map<Address, number>();
  for (const page of plan.pages) for (const { address } of places.onPage(page)) order.set(address, order.size);
  const rank = ({ address }: ShownIssue): number => order.get(address) ?? -1;
  refused.sort((one, other) => rank(one) - rank(other));
  session.tell();
  return refused;
};
