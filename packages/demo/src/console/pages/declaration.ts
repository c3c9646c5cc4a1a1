import '@motcua/elements/define/blocks';
import '@motcua/elements/define/print';
import { custom } from '../../portal/custom.ts';
import { byId } from '../../portal/dom.ts';
import { gateway } from '../../portal/gateway.ts';
import { forOfficer } from '../officer.ts';

const place = byId('can-bo');

forOfficer(place, () => {
  place.replaceChildren(custom('mc-declaration', { client: gateway, code: place.dataset['code'] ?? '' }));
});
