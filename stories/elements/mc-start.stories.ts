import type { ElementMeta, Story } from '../support/element.ts';
import { detail, plan } from '../support/gateway.ts';

const info = plan.procedure;

const meta: ElementMeta = {
  title: 'Form/mc-start',
  component: 'mc-start',
  args: { info, agency: detail.agency },
  parameters: {
    script: `const { info, agency } = await client.procedures.get('1.004873');
Object.assign(document.querySelector('mc-start'), { info, agency });`,
  },
};
export default meta;

export const WithAnAgency: Story = {};
export const WithoutAnAgency: Story = { args: { agency: undefined } };
export const NoPapers: Story = { args: { info: { ...info, components: [] } } };
export const Busy: Story = { args: { busy: true } };
export const BelowAnotherHeading: Story = { args: { 'heading-level': 2 } };
