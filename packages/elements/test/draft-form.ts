/** A form on a gateway that keeps one draft and its files, filled in as a person does. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { AttachedFile, Client, FileState, Submission } from '@motcua/client';
import type { McForm } from '../src/form/form.ts';
import { dossier, fakeClient } from './client.ts';
import { all, type, visibleText } from './dom.ts';
import { KeptDraft } from './drafts.ts';
import { button, control } from './form.ts';
import { plan } from './plan.ts';

export const { code, version } = plan.procedure;
export const required = { ...plan, procedure: { ...plan.procedure, components: [{ code: 'TP1', name: { vi: 'Giấy ủy quyền' }, required: true }] } };

export const setting = (given = plan, submit: (submission: Submission) => Promise<typeof dossier> = async () => dossier) => {
  const drafts = new KeptDraft({ procedure: code, version });
  const files: AttachedFile[] = [];
  const sent: Submission[] = [];
  const client: Client = fakeClient({
    procedures: {
      get: async () => ({
        code, version, name: { vi: 'Thủ tục' }, summary: { vi: '' }, info: JSON.parse(JSON.stringify(given.procedure)),
        agency: { id: 'H99.001', name: { vi: 'UBND' }, recipient: { vi: 'UBND' } }, context: { today: '2026-09-01', channel: 'online', agencyName: 'UBND' },
      }),
      plan: async () => ({ ...given }),
    },
    codeLists: { get: async () => [] },
    drafts,
    files: {
      list: async () => files,
      upload: async (file, { id, component, name }) => {
        const made: AttachedFile = { id, component, name: name ?? 'tep.pdf', type: file.type, size: file.size, received: file.size, state: 'received', at: '2026-09-01T02:00:00Z' };
        files.push(made);
        return made;
      },
      remove: async (id) => void files.splice(files.findIndex((file) => file.id === id), 1),
    },
    dossiers: {
      submit: (submission) => {
        sent.push(submission);
        return submit(submission);
      },
    },
  });
  const settle = (state: FileState): void => files.splice(0).forEach((file) => files.push({ ...file, state }));
  return { client, drafts, sent, files, settle };
};

export const press = (form: Element, text: string): void => button(form, text).click();
export const on = (form: Element, tag: string): Promise<void> => waitUntil(() => all(form, tag).length === 1, `${tag} is shown`, { timeout: 5000 });
/** The text of the form with all that is inside it. */
export const textOf = (form: Element): string => [form, ...all(form, '*')].filter(({ shadowRoot }) => shadowRoot).map(visibleText).join(' ');
export const shows = (form: Element, text: string): Promise<void> => waitUntil(() => textOf(form).includes(text), `shows ${text}`, { timeout: 5000 });
export const open = async (client: Client, draft = ''): Promise<McForm> => fixture<McForm>(html`<mc-form procedure=${code} draft=${draft} .client=${client}></mc-form>`);
export const begun = async (client: Client): Promise<McForm> => {
  const form = await open(client);
  await on(form, 'mc-start');
  await waitUntil(() => all(form, 'h1').length === 1, 'the facts are shown');
  press(form, all(form, 'button').some((one) => one.textContent?.includes('Khai bản mới')) ? 'Khai bản mới' : 'Bắt đầu');
  await on(form, 'mc-page');
  await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
  return form;
};
export const fillFirst = (form: McForm, name: string): void => {
  type(control(form, '/requester/name'), name);
  type(control(form, '/requester/birthDate'), '1960');
};
/** On from the first page, once it is filled in, through the second. */
export const onToPapers = async (form: McForm): Promise<void> => {
  press(form, 'Tiếp tục');
  await waitUntil(() => all(form, '[type=radio]').length === 2, 'the second page');
  control(form, '/status', '[value=single]').click();
  control(form, '/pledge').click();
  press(form, 'Tiếp tục');
  await on(form, 'mc-papers');
};
export const toPapers = async (form: McForm): Promise<void> => {
  fillFirst(form, 'Trần Thị B');
  await onToPapers(form);
};
export const choose = (form: McForm, name: string): void => {
  const input = all(form, 'input[type=file]')[0];
  if (!(input instanceof HTMLInputElement)) throw new Error('no picker');
  const transfer = new DataTransfer();
  transfer.items.add(new File(['%PDF-1.7'], name, { type: 'application/pdf' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
};
export const snapshot = (drafts: KeptDraft): Record<string, unknown> => drafts.content?.snapshot ?? {};
