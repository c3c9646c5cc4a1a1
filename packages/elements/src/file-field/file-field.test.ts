import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Field } from '@motcua/procedure';
import '../define/file-field.ts';
import '../define/shell.ts';
import { controlSuite } from '../../test/control-suite/index.ts';
import { expectAccessible } from '../../test/dom.ts';
import { chosen, choose } from '../../test/files.ts';
import { button, deep, visibleText } from '../../test/find.ts';
import type { McFileField } from './file-field.ts';
import type { UploadContext } from './upload.ts';

const made = async (attributes: Record<string, unknown> = {}): Promise<McFileField> => {
  const form = await fixture<HTMLFormElement>(html`<form><mc-file-field name="paper" label="Giấy ủy quyền"></mc-file-field></form>`);
  const control = form.querySelector('mc-file-field');
  if (!control) throw new Error('not defined');
  Object.assign(control, attributes);
  await control.updateComplete;
  return control;
};
const sent = (control: McFileField): FormDataEntryValue | null => (control.form ? new FormData(control.form).get('paper') : null);
const give = async (control: McFileField, file: File): Promise<void> => {
  choose(deep(control, 'input'), file);
  await control.updateComplete;
};
const heardBy = (control: McFileField): string[] => {
  const heard: string[] = [];
  for (const name of ['input', 'change']) control.addEventListener(name, () => heard.push(`${name} ${control.value}/${control.raw ?? ''}`));
  return heard;
};

/** A host whose uploads end when the test says so. */
const host = () => {
  const calls: { file: File; context: UploadContext; arrive(reference: string): void; fail(failure: Error): void }[] = [];
  const upload = (file: File, context: UploadContext): Promise<string> =>
    new Promise((arrive, fail) => calls.push({ file, context, arrive, fail }));
  const last = () => {
    const call = calls.at(-1);
    if (!call) throw new Error('nothing was uploaded');
    return call;
  };
  return { calls, upload, last };
};

describe('mc-file-field', () => {
  controlSuite({
    tag: 'mc-file-field',
    value: 'f-1',
    properties: { upload: async () => 'f-1' },
    answer: async (control) => {
      choose(deep(control, 'input'), chosen('uy-quyen.pdf'));
      await waitUntil(() => control.value !== '');
    },
  });

  it('puts the file into the form of the page, and takes it out again', async () => {
    const control = await made({ required: true });
    expect([sent(control), control.validity.valueMissing]).to.deep.equal([null, true]);
    const heard = heardBy(control);
    const file = chosen('uy-quyen.pdf', 2000);
    await give(control, file);
    expect([sent(control), control.checkValidity()]).to.deep.equal([file, true]);
    expect(visibleText(control)).to.contain('uy-quyen.pdf (2 KB)');
    expect(heard).to.have.length(2);
    await expectAccessible(control);
    button(control.form ?? control, 'Bỏ tệp này').click();
    await control.updateComplete;
    expect([sent(control), control.shadowRoot?.activeElement?.id]).to.deep.equal([null, 'input']);
    await give(control, file);
    control.form?.reset();
    await control.updateComplete;
    expect(sent(control)).to.equal(null);
  });

  it('says before a byte is sent what cannot be accepted, and keeps what was there', async () => {
    const { calls, upload } = host();
    const control = await made({ upload, accept: 'pdf', maxBytes: 1024 });
    expect(visibleText(control)).to.contain('Nhận tệp PDF. Không quá 1 KB.');
    expect(deep(control, 'input').getAttribute('accept')).to.equal('application/pdf,.pdf');
    for (const [file, text] of [[chosen('anh.png'), 'không đúng loại'], [chosen('to.pdf', 2000), 'quá mức 1 KB'], [chosen('trong.pdf', 0), 'không có nội dung']] as const) {
      await give(control, file);
      expect(visibleText(control)).to.contain(text);
      expect([control.validity.customError, deep(control, 'input').getAttribute('aria-invalid')]).to.deep.equal([true, 'true']);
    }
    expect(calls).to.have.length(0);
    const alone = await made();
    const good = chosen('tot.pdf');
    await give(alone, good);
    await give(alone, chosen('hong.exe'));
    expect([sent(alone), alone.checkValidity()]).to.deep.equal([good, true]);
  });

  it('uploads by the host, and answers with the reference that it gives', async () => {
    const { upload, last } = host();
    const control = await made({ upload });
    const heard = heardBy(control);
    await give(control, chosen('uy-quyen.pdf'));
    expect([control.answer, control.raw, control.validity.badInput]).to.deep.equal([undefined, 'uy-quyen.pdf', true]);
    last().context.progress(0.5);
    await control.updateComplete;
    expect(deep(control, 'mc-progress', 'progress')).to.have.property('value', 0.5);
    await expectAccessible(control);
    last().arrive('f-1');
    await waitUntil(() => control.answer === 'f-1');
    await control.updateComplete;
    expect([control.raw, sent(control)]).to.deep.equal([undefined, 'f-1']);
    expect(visibleText(control)).to.contain('uy-quyen.pdf');
    expect(heard).to.deep.equal(['input /uy-quyen.pdf', 'input f-1/', 'change f-1/']);
  });

  it('says that an upload failed and tries it again with the same file', async () => {
    const { calls, upload, last } = host();
    const control = await made({ upload });
    await give(control, chosen('uy-quyen.pdf'));
    last().fail(new TypeError('offline'));
    await waitUntil(() => visibleText(control).includes('Chưa tải lên được “uy-quyen.pdf”. Không kết nối được'));
    expect(control.raw).to.equal('uy-quyen.pdf');
    deep(control, 'button').click();
    expect([calls.length, last().file.name]).to.deep.equal([2, 'uy-quyen.pdf']);
    last().arrive('f-2');
    await waitUntil(() => control.value === 'f-2');
  });

  it('stops an upload that is taken back, replaced or left, and takes no answer of it', async () => {
    const { calls, upload } = host();
    const control = await made({ upload });
    await give(control, chosen('a.pdf'));
    await give(control, chosen('b.pdf'));
    expect(calls.map(({ context }) => context.signal.aborted)).to.deep.equal([true, false]);
    calls[0]?.arrive('f-a');
    button(control.form ?? control, 'Bỏ tệp này').click();
    calls[1]?.arrive('f-b');
    await control.updateComplete;
    expect([calls[1]?.context.signal.aborted, control.value, control.raw]).to.deep.equal([true, '', undefined]);
    await give(control, chosen('c.pdf'));
    control.remove();
    expect(calls[2]?.context.signal.aborted).to.equal(true);
  });

  it('serves a field, by the upload of the provider, and remembers what had not arrived', async () => {
    const { upload, last } = host();
    const provider = await fixture(html`<mc-provider .upload=${upload}><mc-file-field></mc-file-field></mc-provider>`);
    const control = provider.querySelector('mc-file-field');
    if (!control) throw new Error('not defined');
    const field: Field = { pointer: '/paper', key: 'paper', type: 'string', control: 'file', title: { vi: 'Giấy' }, declared: [], refused: [], required: [] };
    const take = (value: string | undefined, raw: string | undefined): void => control.takeField({ field, label: 'Giấy', hint: '', error: '', required: true, value, raw, options: undefined, list: undefined });
    take(undefined, 'cu.pdf');
    await control.updateComplete;
    expect(visibleText(control)).to.contain('Tệp “cu.pdf” chưa tải lên xong. Hãy chọn lại tệp.');
    expect(control.raw).to.equal('cu.pdf');
    control.addEventListener('input', () => { take(control.value || undefined, control.raw); });
    await give(control, chosen('moi.pdf'));
    last().arrive('f-3');
    await waitUntil(() => control.answer === 'f-3');
    expect(control.raw).to.equal(undefined);
    take('f-4', undefined);
    expect(control.answer).to.equal('f-4');
  });

  it('is left out when disabled, and shows without changing when read only', async () => {
    const control = await made({ disabled: true, value: 'f-1' });
    expect([sent(control), deep(control, 'input').matches(':disabled')]).to.deep.equal([null, true]);
    const shown = await made({ readonly: true, value: 'f-1', fileName: 'uy-quyen.pdf' });
    expect([sent(shown), visibleText(shown).includes('uy-quyen.pdf'), shown.shadowRoot?.querySelectorAll('button').length]).to.deep.equal(['f-1', true, 0]);
  });
});
