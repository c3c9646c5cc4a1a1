/** Search over the procedures that a page lists. */
import './tag-names.ts';
import { McProcedureSearch } from '../procedure-search/procedure-search.ts';
import { register } from './register.ts';

register({
  'mc-procedure-search': McProcedureSearch,
});
