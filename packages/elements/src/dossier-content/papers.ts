import { fileStates, type DossierFile } from '@motcua/client';
import { kindOfType, type Plan } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { language, textOf } from '../localization.ts';

const KILOBYTE = 1000;

/** As file managers say it: whole kilobytes, megabytes with one decimal. */
const sizeText = (bytes: number): string => {
  const format = (unit: string, value: number, digits: number): string =>
    new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'vi-VN', { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  return bytes < KILOBYTE * KILOBYTE ? format('kilobyte', Math.ceil(bytes / KILOBYTE), 0) : format('megabyte', bytes / KILOBYTE / KILOBYTE, 1);
};

const typeText = (type: string): string => kindOfType(type)?.toUpperCase() ?? type;

/** The papers of a dossier, each under the name of what it was handed in as. */
export const papers = (plan: Plan, files: readonly DossierFile[]): TemplateResult => {
  const name = (component: string): string => textOf(plan.procedure.components.find(({ code }) => code === component)?.name) || component;
  return html`<ul part="papers">
    ${files.map(
      (file) => html`<li>
        <span class="label">${name(file.component)}</span>
        <span>${file.name}</span>
        <span class="source">${typeText(file.type)} · ${sizeText(file.size)} · ${textOf(fileStates[file.state].label)}</span>
      </li>`,
    )}
  </ul>`;
};
