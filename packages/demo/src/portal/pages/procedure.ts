import '../elements.ts';
import { byId, element } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('form');

if (startShell() === undefined) {
  place.replaceChildren(
    element('p', {}, 'Cần đăng nhập để thông tin đã có được điền sẵn và để nộp hồ sơ.'),
    signInLink(),
  );
} else {
  const form = document.createElement('mc-form');
  form.client = gateway;
  form.procedure = place.dataset['procedure'] ?? '';
  form.addEventListener('mc-submitted', ({ detail }) => {
    form.append(element('p', { slot: 'receipt' }, element('a', { class: 'button', href: `/ho-so/${detail.code}` }, 'Theo dõi hồ sơ này')));
  });
  place.replaceChildren(form);
  byId('intro').remove();
}
