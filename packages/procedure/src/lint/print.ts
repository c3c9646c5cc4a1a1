/** The rules of `motcua lint` for the declaration on paper. */
import { DocumentError } from '../compile/document.ts';
import { compilePrint } from '../compile/print.ts';
import { fieldsOf } from '../plan-reading.ts';
import { pointersIn, type PrintNode, type PrintTemplate } from '../print.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rules.ts';

const hasSources = (nodes: readonly PrintNode[]): boolean =>
  nodes.some((node) => typeof node !== 'string' && (node.kind === 'sources' || ('nodes' in node && hasSources(node.nodes))));

const complete = ({ nodes }: PrintTemplate, asked: readonly string[]): Finding[] => {
  const printed = new Set(pointersIn(nodes));
  const missing = asked.filter((pointer) => !printed.has(pointer));
  return [
    ...missing.map((pointer): Finding => ({ level: 'warning', rule: 'printed', file: 'print.html', pointer: '', problem: `does not print ${pointer}.`, why: 'The paper would say less than the citizen has declared.', remedy: `Add <mc-value at="${pointer}"></mc-value>, or an mc-tick or mc-if that depends on it.` })),
    ...(hasSources(nodes) ? [] : [{ level: 'warning', rule: 'printed', file: 'print.html', pointer: '', problem: 'does not say where values come from.', why: 'Nobody could tell what the citizen has declared from what the State has filled in.', remedy: 'Add <mc-sources></mc-sources> at the end.' } as const]),
  ];
};

/** The declaration can be made, and prints every answer. */
export const printed: Rule = ({ source, plan }) => {
  try {
    const template = compilePrint(source, plan);
    return template ? complete(template, fieldsOf(plan.fields).filter((field) => !field.readOnly && !field.children && !field.items).map(({ pointer }) => pointer)) : [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return [{ level: 'error', rule: 'print', file: error.file, pointer: error.pointer, problem: error.problem, why: 'The declaration could not be printed.', remedy: error.remedy }];
  }
};
