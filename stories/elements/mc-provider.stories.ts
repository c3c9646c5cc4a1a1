import { element, type ElementMeta, type Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Form/mc-provider',
  component: 'mc-provider',
  args: { theme: 'national', content: '<mc-select name="tinh" label="Tỉnh, thành phố" list="provinces"></mc-select>' },
};
export default meta;

export const CodeListsFromFiles: Story = { args: { 'code-lists': 'motcua/code-lists/' } };
export const CodeListsUnreachable: Story = {};
