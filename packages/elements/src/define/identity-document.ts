/** An identity document, alone in a form of the host's own. */
import './tag-names.ts';
import './controls.ts';
import { McIdentityDocument } from '../identity-document/identity-document.ts';
import { register } from './register.ts';

register({
  'mc-identity-document': McIdentityDocument,
});
