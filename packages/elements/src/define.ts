/** Registers every element and gives the document the tokens. The first definition of a tag on a page wins. */
import { adoptTokens } from '@motcua/tokens';
import * as elements from './index.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mc-check-answers': elements.McCheckAnswers;
    'mc-checkbox': elements.McCheckbox;
    'mc-date-field': elements.McDateField;
    'mc-dossier-content': elements.McDossierContent;
    'mc-error-summary': elements.McErrorSummary;
    'mc-field': elements.McField;
    'mc-footer': elements.McFooter;
    'mc-form': elements.McForm;
    'mc-header': elements.McHeader;
    'mc-notice': elements.McNotice;
    'mc-number-field': elements.McNumberField;
    'mc-page': elements.McPage;
    'mc-provider': elements.McProvider;
    'mc-radio-group': elements.McRadioGroup;
    'mc-receipt': elements.McReceipt;
    'mc-select': elements.McSelect;
    'mc-source-note': elements.McSourceNote;
    'mc-start': elements.McStart;
    'mc-status-tracker': elements.McStatusTracker;
    'mc-steps': elements.McSteps;
    'mc-text-field': elements.McTextField;
  }
}

const tags: Readonly<Record<string, CustomElementConstructor>> = {
  'mc-check-answers': elements.McCheckAnswers,
  'mc-checkbox': elements.McCheckbox,
  'mc-date-field': elements.McDateField,
  'mc-dossier-content': elements.McDossierContent,
  'mc-error-summary': elements.McErrorSummary,
  'mc-field': elements.McField,
  'mc-footer': elements.McFooter,
  'mc-form': elements.McForm,
  'mc-header': elements.McHeader,
  'mc-notice': elements.McNotice,
  'mc-number-field': elements.McNumberField,
  'mc-page': elements.McPage,
  'mc-provider': elements.McProvider,
  'mc-radio-group': elements.McRadioGroup,
  'mc-receipt': elements.McReceipt,
  'mc-select': elements.McSelect,
  'mc-source-note': elements.McSourceNote,
  'mc-start': elements.McStart,
  'mc-status-tracker': elements.McStatusTracker,
  'mc-steps': elements.McSteps,
  'mc-text-field': elements.McTextField,
};

for (const [tag, element] of Object.entries(tags)) if (!customElements.get(tag)) customElements.define(tag, element);
adoptTokens();

export * from './index.ts';
