/** The steps of a form, as they are now: they change with the answers. */
import type { FormSession } from '@motcua/form';
import type { Text } from '@motcua/procedure';
import type { Stage } from './stages.ts';

/** A page of the host's own between those of the procedure; the page's content stands in the slot `page-<id>`. */
export interface HostPage {
  readonly id: string;
  readonly title: Text;
  /** Id of the page that it follows; `''` for one before all others. */
  readonly after: string;
}

const stepOf = ({ id }: HostPage): Stage => ({ name: 'host', id });

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
