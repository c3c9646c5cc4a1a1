/**
 * The measure: the same fields as plain markup, as a good developer writes it. Labels, hints and errors are tied to their
 * inputs, rows stand in a wrapper inside the form, one listener serves all, errors are said on leaving.
 */
import { CHOICES, mix, sections } from '../mix.mjs';

const fields = mix(BENCH_COUNT);

const label = ({ key, label: text, required }) => `<label class="label" for="${key}">${text}${required ? '' : ' <span class="optional">(không bắt buộc)</span>'}</label>`;
const notes = ({ key, hint }) => `<div class="hint" id="${key}-hint"${hint ? '' : ' hidden'}>${hint ?? ''}</div><div class="error" id="${key}-error" hidden></div>`;
const attributes = ({ key, required }) => `id="${key}" name="${key}" aria-describedby="${key}-hint ${key}-error" aria-invalid="false"${required ? ' required' : ''}`;

const input = (field, rest) => `<div class="row">${label(field)}${notes(field)}<input class="box" type="text" ${attributes(field)}${rest}></div>`;
const radio = (key, value, text) => `<div class="choice"><input type="radio" id="${key}-${value}" name="${key}" value="${value}"><label for="${key}-${value}">${text}</label></div>`;

const row = {
  text: (field) => input(field, ` maxlength="100"${field.pattern ? ` pattern="${field.pattern}"` : ''}`),
  integer: (field) => input(field, ' inputmode="numeric" pattern="[0-9]*"'),
  date: (field) => input(field, ' inputmode="numeric" placeholder="dd/mm/yyyy"'),
  choice: (field) =>
    `<div class="row">${label(field)}${notes(field)}<select class="box" ${attributes(field)}><option value="">– Chọn –</option>${CHOICES.map(({ value, label: text }) => `<option value="${value}">${text}</option>`).join('')}</select></div>`,
  boolean: (field) =>
    `<div class="row"><fieldset aria-describedby="${field.key}-hint ${field.key}-error"><legend>${field.label} <span class="optional">(không bắt buộc)</span></legend>${notes(field)}${radio(field.key, 'true', 'Có')}${radio(field.key, 'false', 'Không')}</fieldset></div>`,
};

const section = ({ title, fields: part }) => `<section><h2>${title}</h2>${part.map((field) => row[field.kind](field)).join('')}</section>`;

const answers = new Map();
const root = document.querySelector('#root');
root.innerHTML = `<form novalidate><div class="rows"><h1>Tờ khai</h1>${sections(fields).map(section).join('')}</div><button>Tiếp tục</button></form>`;
root.addEventListener('input', ({ target }) => answers.set(target.name, target.value));
root.addEventListener('focusout', ({ target }) => {
  const error = document.getElementById(`${target.name}-error`);
  if (!error) return;
  error.hidden = target.validity.valid;
  error.textContent = target.validity.valid ? '' : `Kiểm tra lại ${target.labels[0]?.textContent ?? ''}`;
  target.setAttribute('aria-invalid', String(!target.validity.valid));
});
