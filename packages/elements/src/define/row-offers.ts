/** People who may be taken as rows: fetched by `<mc-rows>` where a repository has a record of some. */
import './tag-names.ts';
import { McRowOffers } from '../row-offers/row-offers.ts';
import { register } from './register.ts';

register({
  'mc-row-offers': McRowOffers,
});
