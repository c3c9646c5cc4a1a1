import type { FirstLook } from '@motcua/form';
import type { AtStep } from './work.ts';

/** The first page of a form, before its way is there: after the pages comes the check. */
export const atFirst = (look: FirstLook, waiting: boolean, stuck: unknown): AtStep => ({
  plan: look.plan,
  session: look,
  stage: { name: 'page', id: look.page.id },
  progress: { current: 1, total: look.pages + 1 },
  busy: waiting,
  stuck,
});
