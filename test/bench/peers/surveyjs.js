import { Model } from 'survey-core';
import 'survey-core/survey-core.min.css';
import { renderSurvey } from 'survey-js-ui';
import { CHOICES, mix } from '../mix.mjs';

const elements = mix(BENCH_COUNT).map(({ key: name, label: title, hint: description, kind, required: isRequired = false, pattern }) => ({
  name,
  title,
  isRequired,
  ...(description ? { description } : {}),
  ...{
    text: { type: 'text', maxLength: 100, ...(pattern ? { validators: [{ type: 'regex', regex: pattern }] } : {}) },
    integer: { type: 'text', inputType: 'number', min: 1, max: 20 },
    date: { type: 'text', inputType: 'date' },
    choice: { type: 'dropdown', choices: CHOICES.map(({ value, label: text }) => ({ value, text })), renderAs: 'select' },
    boolean: { type: 'boolean', renderAs: 'radio' },
  }[kind],
}));
renderSurvey(new Model({ elements, checkErrorsMode: 'onValueChanged', textUpdateMode: 'onTyping' }), document.querySelector('#root'));
