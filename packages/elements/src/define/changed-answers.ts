/** What changed at the sources since a draft was filled in: fetched when something did. */
import './tag-names.ts';
import './basic-controls.ts';
import { McChangedAnswers } from '../changed-answers/changed-answers.ts';
import { register } from './register.ts';

export { changesOf, isOwnWord, refresh } from '@motcua/form/refresh';

register({
  'mc-changed-answers': McChangedAnswers,
});
