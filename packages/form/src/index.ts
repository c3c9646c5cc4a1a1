export { childAddress } from './child-address.ts';
export type { Checking, MakeChecking } from './checking.ts';
export { FirstLook, type Begun, type FieldSource, type LookedAt } from './first-look.ts';
export { FormField } from './form-field.ts';
export { isSnapshot } from './is-snapshot.ts';
export { FormSession, type SessionOptions } from './session.ts';
export { toldIn, type CarriedSnapshot, type Told } from './told.ts';
export type {
  Address,
  AsyncCheck,
  CheckContext,
  Dispute,
  FieldState,
  Listener,
  Origin,
  PageState,
  Prefill,
  PrefillRow,
  PrefillValue,
  RemovedRow,
  ShownIssue,
  Snapshot,
  Submission,
  ValueSource,
} from './types.ts';
