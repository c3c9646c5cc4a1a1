/** For programs on Node.js that work with procedure folders. */
import './logic.ts';
export { build, type BuiltProcedure } from './build.ts';
export { compile } from './compile/compile.ts';
export { compilePrint } from './compile/print.ts';
export { DocumentError, type Example, type ProcedureSource } from './compile/document.ts';
export { emitTypes, emitValidators } from './emit.ts';
export { firstOf } from './first.ts';
export { runExample, type ExampleResult } from './examples.ts';
export type { Finding } from './lint/finding.ts';
export { lint } from './lint/lint.ts';
export { questionsOf, reuseScore, type Question, type ReuseScore } from './lint/reuse.ts';
export { loadProcedure, procedureCodes } from './load.ts';
export { checkDocuments, metaValidator } from './meta.ts';
