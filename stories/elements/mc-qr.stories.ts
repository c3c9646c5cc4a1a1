import type { ElementMeta, Story } from '../support/element.ts';
import { dossier } from '../support/gateway.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-qr',
  component: 'mc-qr',
  args: { value: dossier.code, label: 'Mã QR của hồ sơ' },
};
export default meta;

export const DossierCode: Story = {};
/** More modules in the same place: a camera has to come nearer. */
export const Address: Story = { args: { value: `https://dichvucong.example/tra-cuu#${dossier.code}.K7Q2M-9XWTP`, label: 'Mã QR mở trang tra cứu hồ sơ này' } };
