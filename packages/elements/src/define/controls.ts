/** Each control by itself, for a form of the host’s own. */
import './tag-names.ts';
import './shell.ts';
import { McCheckbox } from '../checkbox/checkbox.ts';
import { McCheckboxGroup } from '../checkbox-group/checkbox-group.ts';
import { McDateField } from '../date-field/date-field.ts';
import { McEmailField } from '../email-field/email-field.ts';
import { McErrorSummary } from '../error-summary/error-summary.ts';
import { McMoneyField } from '../money-field/money-field.ts';
import { McNameField } from '../name-field/name-field.ts';
import { McNumberField } from '../number-field/number-field.ts';
import { McPersonalIdField } from '../personal-id-field/personal-id-field.ts';
import { McPhoneField } from '../phone-field/phone-field.ts';
import { McPledge } from '../pledge/pledge.ts';
import { McRadioGroup } from '../radio-group/radio-group.ts';
import { McSelect } from '../select/select.ts';
import { McTaxCodeField } from '../tax-code-field/tax-code-field.ts';
import { McTextField } from '../text-field/text-field.ts';
import { McYesNo } from '../yes-no/yes-no.ts';
import { McTimeField } from '../time-field/time-field.ts';
import { register } from './register.ts';

register({
  'mc-text-field': McTextField,
  'mc-number-field': McNumberField,
  'mc-date-field': McDateField,
  'mc-time-field': McTimeField,
  'mc-money-field': McMoneyField,
  'mc-name-field': McNameField,
  'mc-phone-field': McPhoneField,
  'mc-email-field': McEmailField,
  'mc-tax-code-field': McTaxCodeField,
  'mc-personal-id-field': McPersonalIdField,
  'mc-radio-group': McRadioGroup,
  'mc-yes-no': McYesNo,
  'mc-select': McSelect,
  'mc-checkbox': McCheckbox,
  'mc-checkbox-group': McCheckboxGroup,
  'mc-pledge': McPledge,
  'mc-error-summary': McErrorSummary,
});
