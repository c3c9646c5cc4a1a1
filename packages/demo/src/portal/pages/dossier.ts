import '../elements.ts';
import { byId, element } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('dossier');

if (startShell() === undefined) {
  place.replaceChildren(element('p', {}, 'Cần đăng nhập để xem hồ sơ của mình.'), signInLink());
} else {
  const tracker = document.createElement('mc-status-tracker');
  tracker.client = gateway;
  tracker.code = place.dataset['code'] ?? '';
  place.replaceChildren(tracker);
}
