/** Controls for answers of one kind: a form loads them when it has such a question. */
import './tag-names.ts';
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
  'mc-pledge': McPledge,
});
