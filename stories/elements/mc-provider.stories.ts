import type { ElementMeta, Story } from '../support/element.ts';
import { codeLists, fakeClient } from '../support/gateway.ts';

const meta: ElementMeta = {
  title: 'Form/mc-provider',
  component: 'mc-provider',
  args: { inside: '<mc-select name="tinh" label="Tỉnh, thành phố" list="provinces" autocomplete="off"></mc-select>' },
};
export default meta;

export const CodeListsFromFiles: Story = { args: { 'code-lists': 'motcua/code-lists/' } };
export const CodeListsFromAClient: Story = {
  args: { client: fakeClient({ codeLists }) },
  parameters: { script: "import { createClient } from '@motcua/client';\n\ndocument.querySelector('mc-provider').client = createClient({ baseUrl, token });" },
};
export const WithATheme: Story = { args: { theme: 'province', inside: '<mc-steps current="2" total="5"></mc-steps>' } };
