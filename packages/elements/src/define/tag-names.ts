/** The elements by their tags, for TypeScript. */
import type * as elements from '../index.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mc-accordion': elements.McAccordion;
    'mc-accordion-item': elements.McAccordionItem;
    'mc-address': elements.McAddress;
    'mc-attachments': elements.McAttachments;
    'mc-carried-over': elements.McCarriedOver;
    'mc-check-answers': elements.McCheckAnswers;
    'mc-check-papers': elements.McCheckPapers;
    'mc-checkbox': elements.McCheckbox;
    'mc-checkbox-group': elements.McCheckboxGroup;
    'mc-combobox': elements.McCombobox;
    'mc-date-field': elements.McDateField;
    'mc-declaration': elements.McDeclaration;
    'mc-dialog': elements.McDialog;
    'mc-dossier-content': elements.McDossierContent;
    'mc-dossier-lookup': elements.McDossierLookup;
    'mc-email-field': elements.McEmailField;
    'mc-error-summary': elements.McErrorSummary;
    'mc-field': elements.McField;
    'mc-file-field': elements.McFileField;
    'mc-file-list': elements.McFileList;
    'mc-footer': elements.McFooter;
    'mc-form': elements.McForm;
    'mc-header': elements.McHeader;
    'mc-identity-document': elements.McIdentityDocument;
    'mc-language-switch': elements.McLanguageSwitch;
    'mc-money-field': elements.McMoneyField;
    'mc-name-field': elements.McNameField;
    'mc-notice': elements.McNotice;
    'mc-number-field': elements.McNumberField;
    'mc-page': elements.McPage;
    'mc-papers': elements.McPapers;
    'mc-personal-id-field': elements.McPersonalIdField;
    'mc-phone-field': elements.McPhoneField;
    'mc-pledge': elements.McPledge;
    'mc-procedure-search': elements.McProcedureSearch;
    'mc-provider': elements.McProvider;
    'mc-qr': elements.McQr;
    'mc-radio-group': elements.McRadioGroup;
    'mc-receipt': elements.McReceipt;
    'mc-reception-slip': elements.McReceptionSlip;
    'mc-rows': elements.McRows;
    'mc-save-status': elements.McSaveStatus;
    'mc-select': elements.McSelect;
    'mc-source-note': elements.McSourceNote;
    'mc-start': elements.McStart;
    'mc-status-tracker': elements.McStatusTracker;
    'mc-steps': elements.McSteps;
    'mc-supplement': elements.McSupplement;
    'mc-tab-panel': elements.McTabPanel;
    'mc-table': elements.McTable;
    'mc-tabs': elements.McTabs;
    'mc-task-list': elements.McTaskList;
    'mc-tax-code-field': elements.McTaxCodeField;
    'mc-text-field': elements.McTextField;
    'mc-yes-no': elements.McYesNo;
    'mc-time-field': elements.McTimeField;
    'mc-tooltip': elements.McTooltip;
  }
}
