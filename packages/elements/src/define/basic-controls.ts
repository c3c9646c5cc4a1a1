/** The controls that nearly every form has. */
import './tag-names.ts';
import { McCheckbox } from '../checkbox/checkbox.ts';
import { McDateField } from '../date-field/date-field.ts';
import { McNumberField } from '../number-field/number-field.ts';
import { McRadioGroup } from '../radio-group/radio-group.ts';
import { McSelect } from '../select/select.ts';
import { McTextField } from '../text-field/text-field.ts';
import { McYesNo } from '../yes-no/yes-no.ts';
import { register } from './register.ts';

register({
  'mc-text-field': McTextField,
  'mc-number-field': McNumberField,
  'mc-date-field': McDateField,
  'mc-radio-group': McRadioGroup,
  'mc-yes-no': McYesNo,
  'mc-select': McSelect,
  'mc-checkbox': McCheckbox,
});
