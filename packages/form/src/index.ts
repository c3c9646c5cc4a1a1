export { FormField } from './form-field.ts';
export { isSnapshot } from './is-snapshot.ts';
export { FormSession, type SessionOptions } from './session.ts';
export type { FieldState, Listener, Origin, PageState, Prefill, PrefillValue, Snapshot, Submission, ValueSource } from './types.ts';
