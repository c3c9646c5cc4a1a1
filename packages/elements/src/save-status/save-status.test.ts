import { expect, fixture, html } from '@open-wc/testing';
import '../define.ts';
import { deep } from '../../test/dom.ts';
import type { SaveState } from '../form/save-state.ts';
import type { McSaveStatus } from './save-status.ts';

const saved: SaveState = { name: 'saved', at: '2026-09-01T02:00:00Z' };
const saving: SaveState = { name: 'saving' };
const unsaved: SaveState = { name: 'unsaved', failure: new Error('no line') };

/** What is said by itself after each of these states. */
const said = async (...states: readonly SaveState[]): Promise<string[]> => {
  const status = await fixture<McSaveStatus>(html`<mc-save-status></mc-save-status>`);
  const texts: string[] = [];
  for (const state of states) {
    status.state = state;
    await status.updateComplete;
    texts.push(deep(status, '[role=status]').textContent ?? '');
  }
  return texts;
};

describe('mc-save-status', () => {
  it('says that it is saved after all, whether or not saving shows in between', async () => {
    expect(await said(unsaved, saved)).to.deep.equal(['', 'Đã lưu lại được.']);
    expect(await said(saving, unsaved, saving, saved, saved)).to.deep.equal(['', '', '', 'Đã lưu lại được.', 'Đã lưu lại được.']);
  });

  it('says nothing of saving as usual', async () => {
    expect(await said(saved, saving, saved)).to.deep.equal(['', '', '']);
    expect((await said(unsaved, saving, saved, saving, saved)).slice(-2)).to.deep.equal(['', '']);
  });
});
