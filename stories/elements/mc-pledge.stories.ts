import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-pledge',
  component: 'mc-pledge',
  args: { name: 'cam-doan', label: 'Tôi cam đoan', hint: 'Những nội dung khai trên đây là đúng sự thật, tôi chịu trách nhiệm trước pháp luật về lời khai của mình.', required: true },
};
export default meta;

export const Empty: Story = {};
export const Given: Story = { args: { checked: true } };
export const WithError: Story = { args: { error: 'Đánh dấu vào ô “Tôi cam đoan” để tiếp tục' } };
export const Disabled: Story = { args: { disabled: true } };
export const ReadOnly: Story = { args: { checked: true, readonly: true } };
/** What is declared stands in the element when it has paragraphs. */
export const InParagraphs: Story = {
  args: { hint: '', inside: '<p>Những nội dung khai trên đây là đúng sự thật.</p><p>Việc này chưa được đăng ký ở nơi nào khác.</p>' },
};
