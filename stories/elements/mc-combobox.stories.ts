import type { ElementMeta, Story } from '../support/element.ts';
import { networkError, never } from '../support/gateway.ts';
import { options } from '../support/options.ts';
import { disabled, filled, readonly, required, withError, withHint, withWarning } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-combobox',
  component: 'mc-combobox',
  args: { name: 'dan-toc', label: 'Dân tộc', inside: options.ethnicGroups },
};
export default meta;

export const Empty: Story = {};
export const Filled = filled('tay');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Chọn dân tộc trong danh sách');
export const WithWarning = withWarning('Mục này khác với giấy khai sinh.');
export const Disabled = disabled;
export const ReadOnly = readonly('tay');

const provinces = [{ value: '01', label: { vi: 'Hà Nội' } }, { value: '79', label: { vi: 'Thành phố Hồ Chí Minh' } }];
const listed = { label: 'Tỉnh, thành phố', list: 'provinces', inside: undefined };

export const FromACodeList: Story = { args: { ...listed, loadOptions: async () => provinces } };
export const CodeListLoading: Story = { args: { ...listed, loadOptions: never } };
export const CodeListUnreachable: Story = { args: { ...listed, loadOptions: () => Promise.reject(networkError()) } };

const many = Array.from({ length: 3321 }, (_, place) => ({ value: String(place), label: `Xã số ${place + 1}` }));
export const ThreeThousandOptions: Story = { args: { label: 'Xã, phường, đặc khu', inside: undefined, options: many } };
