/** What an agency's own page adds to a form: a control, messages, a check that asks its server, a page between ours. */
import '@motcua/elements/define/form';
import { registerControl, type HostPage, type McForm } from '@motcua/elements';
import { HostStars } from './stars.ts';

customElements.define('host-stars', HostStars);
registerControl({ tag: 'host-stars', suits: ({ control }) => control === 'stars' });

/** Codes that the agency knows. */
const isKnown = async (code: unknown, signal: AbortSignal): Promise<boolean | string> => {
  const known: unknown = await (await fetch('/codes.json', { signal })).json();
  return (Array.isArray(known) && known.includes(code)) || 'Mã hồ sơ này không có trong hệ thống của cơ quan';
};

const pages: readonly HostPage[] = [{ id: 'plot', title: { vi: 'Xem thửa đất', en: 'Look at the plot' }, after: 'group-1' }];

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};

const show = (answers: object): void => {
  byId('answers').textContent = JSON.stringify(answers);
  byId('result').hidden = false;
};

const form = document.querySelector<McForm>('mc-form');
if (!form) throw new Error('no form');
form.messageFor = ({ code }, { key }) => (code === 'required' && key === 'code' ? 'Cơ quan cần mã hồ sơ: xem trên giấy hẹn' : undefined);
form.checks = [{ pointer: '/first/code', code: 'known', check: (value, { signal }) => isKnown(value, signal) }];
form.hostPages = pages;
form.addEventListener('mc-host-page', (event) => {
  const seen = byId('seen');
  if (!(seen instanceof HTMLInputElement) || seen.checked) return;
  event.preventDefault();
  byId('look').textContent = 'Hãy xem bản đồ rồi đánh dấu vào ô ở trên';
  seen.focus();
});
form.addEventListener('mc-submit', ({ detail }) => show(detail.answers));
form.src = '/plan.json';
