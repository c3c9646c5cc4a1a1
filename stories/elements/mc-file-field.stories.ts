import { never } from '../support/gateway.ts';
import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, required, withError, withHint, withWarning } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-file-field',
  component: 'mc-file-field',
  args: { name: 'uy-quyen', label: 'Văn bản ủy quyền' },
};
export default meta;

const there = { value: 'f-1', 'file-name': 'van-ban-uy-quyen.pdf' };

/** Puts the file itself into the page's form. */
export const Empty: Story = {};
/** Sends the file at once and answers with its reference. */
export const Uploaded: Story = { args: { ...there, upload: async () => 'f-2' } };
export const UploadNeverEnds: Story = { args: { upload: never } };
export const OnlySmallPdf: Story = { args: { accept: 'pdf', 'max-bytes': 1024 * 1024 } };
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Chọn tệp văn bản ủy quyền');
export const WithWarning = withWarning('Ảnh chụp có thể khó đọc.');
export const Disabled = disabled;
export const ReadOnly: Story = { args: { ...there, readonly: true } };
