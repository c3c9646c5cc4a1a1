import { mediaSuite } from './media.ts';
import { inFieldSuite } from './in-field.ts';
import { formSuite } from './in-form.ts';
import type { ControlUnderTest } from './subject.ts';
import { tellingSuite } from './telling.ts';
import { typingSuite } from './typing.ts';
import { wordsSuite } from './words.ts';

/**
 * What every control promises. Run it on a control of your own: say how it is made and how a person answers it, and
 * give `typed` where people type, `words` where they type Vietnamese, `field` where it serves in `<mc-field>`.
 */
export const controlSuite = (subject: ControlUnderTest): void => {
  tellingSuite(subject);
  formSuite(subject);
  mediaSuite(subject);
  if (subject.typed) typingSuite(subject, subject.typed);
  if (subject.words) wordsSuite(subject, subject.words);
  if (subject.field) inFieldSuite(subject, subject.field);
};

export { expectNothingSent, expectSent, makeControl, nativeOf, nativesOf, sentBy, textIn, type ControlUnderTest, type Typed, type Words } from './subject.ts';
