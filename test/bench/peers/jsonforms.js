import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { mix, schema } from '../mix.mjs';

const App = () => createElement(JsonForms, { schema: schema(mix(BENCH_COUNT)), data: {}, renderers: vanillaRenderers, cells: vanillaCells, onChange: () => undefined });
createRoot(document.querySelector('#root')).render(createElement(App));
