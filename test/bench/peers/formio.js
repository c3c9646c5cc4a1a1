import { Formio } from '@formio/js';
import { CHOICES, mix } from '../mix.mjs';

const yesNo = [{ value: 'true', label: 'Có' }, { value: 'false', label: 'Không' }];
const components = mix(BENCH_COUNT).map(({ key, label, hint: description, kind, required = false, pattern }) => ({
  key,
  label,
  input: true,
  ...(description ? { description } : {}),
  ...{
    text: { type: 'textfield', validate: { required, maxLength: 100, ...(pattern ? { pattern } : {}) } },
    integer: { type: 'number', validate: { required, min: 1, max: 20 } },
    // Its own date picker is another library; a line of text is the least.
    date: { type: 'textfield' },
    choice: { type: 'select', widget: 'html5', data: { values: CHOICES } },
    boolean: { type: 'radio', values: yesNo },
  }[kind],
}));
await Formio.createForm(document.querySelector('#root'), { components }, { noDefaultSubmitButton: true });
