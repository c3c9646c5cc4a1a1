/** The elements by their tags, for TypeScript. */
import type * as elements from '../index.ts';

declare global {
  interface HTMLElementTagNameMap {
    'mc-attachments': elements.McAttachments;
    'mc-carried-over': elements.McCarriedOver;
    'mc-check-answers': elements.McCheckAnswers;
    'mc-check-papers': elements.McCheckPapers;
    'mc-checkbox': elements.McCheckbox;
    'mc-date-field': elements.McDateField;
    'mc-declaration': elements.McDeclaration;
    'mc-dossier-lookup': elements.McDossierLookup;
    'mc-dossier-content': elements.McDossierContent;
    'mc-error-summary': elements.McErrorSummary;
    'mc-field': elements.McField;
    'mc-file-list': elements.McFileList;
    'mc-footer': elements.McFooter;
    'mc-form': elements.McForm;
    'mc-header': elements.McHeader;
    'mc-language-switch': elements.McLanguageSwitch;
    'mc-notice': elements.McNotice;
    'mc-number-field': elements.McNumberField;
    'mc-page': elements.McPage;
    'mc-papers': elements.McPapers;
    'mc-provider': elements.McProvider;
    'mc-qr': elements.McQr;
    'mc-radio-group': elements.McRadioGroup;
    'mc-receipt': elements.McReceipt;
    'mc-reception-slip': elements.McReceptionSlip;
    'mc-save-status': elements.McSaveStatus;
    'mc-select': elements.McSelect;
    'mc-source-note': elements.McSourceNote;
    'mc-start': elements.McStart;
    'mc-status-tracker': elements.McStatusTracker;
    'mc-steps': elements.McSteps;
    'mc-supplement': elements.McSupplement;
    'mc-task-list': elements.McTaskList;
    'mc-text-field': elements.McTextField;
  }
}
