/** What `<mc-form>` fetches after its first page: the check of all answers, notices. */
import './tag-names.ts';
import './notice.ts';
import { McCheckAnswers } from '../check-answers/check-answers.ts';
import { register } from './register.ts';

export { cardOf } from '../form/card-offer.ts';

register({
  'mc-check-answers': McCheckAnswers,
});
