/** The steps of a form, as they are now: they change with the answers. */
import type { FormSession } from '@motcua/form';
import type { Page, Text } from '@motcua/procedure';
import type { Stage } from './stages.ts';

/** A page of the host's own between those of the procedure; the page's content stands in the slot `page-<id>`. */
export interface HostPage {
  readonly id: string;
  readonly title: Text;
  /** Id of the page that it follows; `''` for one before all others. */
  readonly after: string;
}

const stepOf = ({ id }: HostPage): Stage => ({ name: 'host', id });

/** @throws RangeError for a page of the host's that follows one that isn't there, or that has an id twice */
export const checkHostPages = (pages: readonly Page[], own: readonly HostPage[]): void => {
  for (const { id, after } of own) {
    if (after !== '' && !pages.some((page) => page.id === after)) throw new RangeError(`hostPages: ${id} follows ${after}, which is no page of the procedure`);
    if (own.filter((other) => other.id === id).length > 1) throw new RangeError(`hostPages: ${id} is there more than once`);
  }
};

/** The asked pages with the host's own between them, the papers where the case needs some, and the check. */
export const stepsOf = (session: FormSession, own: readonly HostPage[], papers: boolean): readonly Stage[] => [
  ...own.filter(({ after }) => after === '').map(stepOf),
  ...session.pages.flatMap(({ page, asked }): Stage[] => [
    ...(asked ? [{ name: 'page', id: page.id } as const] : []),
    ...own.filter(({ after }) => after === page.id).map(stepOf),
  ]),
  ...(papers ? [{ name: 'papers' } as const] : []),
  { name: 'check' },
];
