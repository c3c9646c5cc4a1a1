/** "This is wrong": what is fetched when somebody says so. */
import './tag-names.ts';
import './basic-controls.ts';
import './papers.ts';
import { McDisputeForm } from '../dispute-form/dispute-form.ts';
import { register } from './register.ts';

register({
  'mc-dispute-form': McDisputeForm,
});
