/** What was submitted with a dossier. */
import './tag-names.ts';
import './papers.ts';
import { McDossierContent } from '../dossier-content/dossier-content.ts';
import { register } from './register.ts';

register({
  'mc-dossier-content': McDossierContent,
});
