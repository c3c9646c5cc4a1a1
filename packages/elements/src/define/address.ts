/** An address, alone in a form of the host's own. */
import './tag-names.ts';
import './controls.ts';
import './combobox.ts';
import { McAddress } from '../address/address.ts';
import { register } from './register.ts';

register({
  'mc-address': McAddress,
});
