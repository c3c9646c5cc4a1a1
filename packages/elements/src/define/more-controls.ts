/** Controls that a form fetches when it has a field of their kind. */
import './tag-names.ts';
import { McCheckboxGroup } from '../checkbox-group/checkbox-group.ts';
import { McEmailField } from '../email-field/email-field.ts';
import { McMoneyField } from '../money-field/money-field.ts';
import { McNameField } from '../name-field/name-field.ts';
import { McPersonalIdField } from '../personal-id-field/personal-id-field.ts';
import { McPhoneField } from '../phone-field/phone-field.ts';
import { McPledge } from '../pledge/pledge.ts';
import { McTaxCodeField } from '../tax-code-field/tax-code-field.ts';
import { McTimeField } from '../time-field/time-field.ts';
import { register } from './register.ts';

register({
  'mc-time-field': McTimeField,
  'mc-money-field': McMoneyField,
  'mc-name-field': McNameField,
  'mc-phone-field': McPhoneField,
  'mc-email-field': McEmailField,
  'mc-tax-code-field': McTaxCodeField,
  'mc-personal-id-field': McPersonalIdField,
  'mc-checkbox-group': McCheckboxGroup,
  'mc-pledge': McPledge,
});
