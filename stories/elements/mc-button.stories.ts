import { element, type ElementMeta, type Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Content/mc-button', component: 'mc-button', args: { inside: 'Tiếp tục' } };
export default meta;

const drawing = '<svg slot="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M10.9 4h2.2v6.9H20v2.2h-6.9V20h-2.2v-6.9H4v-2.2h6.9V4Z"></path></svg>';

export const Primary: Story = { args: { kind: 'primary' } };
export const Secondary: Story = { args: { kind: 'secondary' } };
export const Quiet: Story = { args: { kind: 'quiet', inside: 'Bỏ qua bước này' } };
export const Danger: Story = { args: { kind: 'danger', inside: 'Xóa bản khai' } };
export const WithIcon: Story = { args: { inside: `${drawing}Thêm thành viên` } };
export const Disabled: Story = { args: { disabled: true } };
export const Busy: Story = { args: { kind: 'primary', busy: true, 'busy-label': 'Đang nộp hồ sơ…', inside: 'Nộp hồ sơ' } };
export const LongText: Story = { args: { kind: 'primary', inside: 'Nộp hồ sơ đăng ký khai sinh kết hợp đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi' } };

/** Enter in the field sends it too; the browser asks for what is required first. */
export const SendsAForm: Story = {
  args: { kind: 'primary', type: 'submit', inside: 'Tra cứu' },
  render: (given) => {
    const form = document.createElement('form');
    form.action = '#tra-cuu';
    form.innerHTML = '<p><label>Mã hồ sơ <input name="ma" required></label></p>';
    form.append(element('mc-button', given), ' ', element('mc-button', { kind: 'quiet', type: 'reset', inside: 'Xóa chữ đã gõ' }));
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  },
};
