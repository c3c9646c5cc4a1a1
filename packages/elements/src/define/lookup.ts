/** Looking a dossier up without signing in. */
import './tag-names.ts';
import './controls.ts';
import { McDossierLookup } from '../dossier-lookup/dossier-lookup.ts';
import { register } from './register.ts';

register({
  'mc-dossier-lookup': McDossierLookup,
});
