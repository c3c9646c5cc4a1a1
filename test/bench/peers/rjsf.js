import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { mix, schema } from '../mix.mjs';

const fields = mix(BENCH_COUNT);
const uiSchema = Object.fromEntries(fields.filter(({ kind }) => kind === 'boolean').map(({ key }) => [key, { 'ui:widget': 'radio' }]));
createRoot(document.querySelector('#root')).render(createElement(Form, { schema: schema(fields), uiSchema, validator, noHtml5Validate: true }));
