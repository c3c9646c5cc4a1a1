/** What stands around the work on any page: provider, head, foot, notices, language. */
import './tag-names.ts';
import { McFooter } from '../footer/footer.ts';
import { McHeader } from '../header/header.ts';
import { McLanguageSwitch } from '../language-switch/language-switch.ts';
import { McNotice } from '../notice/notice.ts';
import { McProvider } from '../provider/provider.ts';
import { McSteps } from '../steps/steps.ts';
import { register } from './register.ts';

// First, so that what already stands under it in the page finds it when it asks for client and code lists.
register({
  'mc-provider': McProvider,
  'mc-header': McHeader,
  'mc-footer': McFooter,
  'mc-notice': McNotice,
  'mc-steps': McSteps,
  'mc-language-switch': McLanguageSwitch,
});
