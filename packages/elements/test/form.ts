import { fixture, html, waitUntil } from '@open-wc/testing';
import type { McForm } from '../src/form/form.ts';
import { all, deep, visibleText } from './find.ts';
import { plan } from './plan.ts';

export { button, control, field } from './find.ts';

const lists: Record<string, unknown> = {
  'provinces': [{ value: '01', label: { vi: 'Hà Nội' } }, { value: '79', label: { vi: 'Thành phố Hồ Chí Minh' } }],
  'communes/01': [{ value: '00004', label: { vi: 'Phường Ba Đình' } }],
  'communes/79': [{ value: '26734', label: { vi: 'Phường Sài Gòn' } }],
};

/** A `fetch` that knows the code lists under `/lists/`. */
export const fetchLists: typeof fetch = (input) => {
  const name = String(input).replace(/^.*\/lists\//, '').replace(/\.json$/, '');
  return Promise.resolve(new Response(JSON.stringify(lists[name] ?? null), { status: lists[name] ? 200 : 404 }));
};

export const title = (form: Element): string => visibleText(deep(form, 'mc-page', 'h1'));

/** The form of the test plan, without a client, on its first page. */
export const opened = async (given: typeof plan = plan): Promise<McForm> => {
  const form = await fixture<McForm>(html`<mc-form .plan=${given} code-lists="/lists/"></mc-form>`);
  await waitUntil(() => all(form, 'h1').length > 0, 'the form opens', { timeout: 10_000 });
  return form;
};
