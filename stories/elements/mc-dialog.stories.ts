import { McDialog } from '@motcua/elements';
import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

const actions = '<form method="dialog" slot="actions"><mc-button type="submit" value="no" kind="primary">Giữ lại</mc-button> <mc-button type="submit" value="yes" kind="danger">Xóa bản khai</mc-button></form>';

const meta: ElementMeta = {
  title: 'Content/mc-dialog',
  component: 'mc-dialog',
  // One that is open from the start covers the page of docs.
  tags: ['!autodocs'],
  args: { open: true, heading: 'Xóa bản khai dở?', inside: `<p>Những gì đã khai cho thủ tục Đăng ký khai sinh sẽ mất và không lấy lại được.</p>${actions}` },
  parameters: { script: "document.querySelector('mc-dialog').addEventListener('mc-close', (event) => { if (event.detail.value === 'yes') remove(); });" },
};
export default meta;

export const Question: Story = {};

/** As on a page: a button opens it, and has the focus again afterwards. */
const withOpener = (story: () => unknown): HTMLElement => {
  const place = document.createElement('div');
  const notice = document.createElement('mc-notice');
  const button = document.createElement('mc-button');
  button.textContent = 'Xóa bản khai dở…';
  button.slot = 'actions';
  const dialog = story();
  button.addEventListener('click', () => {
    if (dialog instanceof McDialog) dialog.show();
  });
  notice.append('Bản khai dở được giữ đến ngày 01/10/2026.', button);
  place.append(notice);
  if (dialog instanceof Node) place.append(dialog);
  return place;
};
export const Closed: Story = { tags: ['autodocs'], args: { open: false }, decorators: [withOpener] };
export const WithField: Story = {
  args: {
    heading: 'Lý do trả lại hồ sơ',
    inside: '<p><label>Lý do<br><textarea rows="3"></textarea></label></p><form method="dialog" slot="actions"><mc-button type="submit" value="send" kind="primary">Trả lại</mc-button></form>',
  },
};
export const HeadingOfThePage: Story = { args: { heading: '', inside: '<h2 slot="heading">Giấy tờ cần mang theo</h2><ul><li>Bản chính giấy chứng sinh</li><li>Thẻ căn cước</li></ul>' } };

const term = '<p>Người nộp hồ sơ chịu trách nhiệm trước pháp luật về tính chính xác của những thông tin đã khai và của giấy tờ kèm theo.</p>';
export const Long: Story = { args: { heading: 'Điều khoản sử dụng', inside: `${term.repeat(20)}<form method="dialog" slot="actions"><mc-button type="submit" kind="primary">Đã đọc</mc-button></form>` } };
export const ClosedByItsButton: Story = {
  args: { open: false },
  decorators: [withOpener],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'mc-notice mc-button');
    await shows(canvasElement, 'dialog[open]');
    await press(canvasElement, '[part=close]');
    await shows(canvasElement, 'mc-dialog:not([open])');
  },
};
