/** Papers to print. */
import './tag-names.ts';
import './shell.ts';
import { McDeclaration } from '../declaration/declaration.ts';
import { McQr } from '../qr/qr.ts';
import { McReceptionSlip } from '../reception-slip/reception-slip.ts';
import { register } from './register.ts';

register({
  'mc-declaration': McDeclaration,
  'mc-reception-slip': McReceptionSlip,
  'mc-qr': McQr,
});
