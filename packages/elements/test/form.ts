import { fixture, html, waitUntil } from '@open-wc/testing';
import type { McForm } from '../src/form/form.ts';
import { all, deep, visibleText } from './dom.ts';
import { plan } from './plan.ts';

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

/** The button whose text begins so. */
export const button = (form: Element, text: string): HTMLElement => {
  const found = all(form, 'button').find((one) => one.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
};

export const field = (form: Element, pointer: string): HTMLElement => {
  const found = all(form, 'mc-field').find((one) => 'pointer' in one && one.pointer === pointer);
  if (!found) throw new Error(`no field ${pointer}`);
  return found;
};

/** The native input of a field. */
export const control = (form: Element, pointer: string, selector = 'input, select, textarea'): HTMLElement => {
  const found = all(field(form, pointer), selector)[0];
  if (!found) throw new Error(`no ${selector} at ${pointer}`);
  return found;
};

export const title = (form: Element): string => visibleText(deep(form, 'mc-page', 'h1'));

/** The form of the test plan, without a client, on its first page. */
export const opened = async (given: typeof plan = plan): Promise<McForm> => {
  const form = await fixture<McForm>(html`<mc-form .plan=${given} code-lists="/lists/"></mc-form>`);
  await waitUntil(() => all(form, 'h1').length > 0, 'the form opens');
  return form;
};
