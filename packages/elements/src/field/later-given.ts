/** Answers that the person did not type: how they are shown is fetched with the first of them. */
import type { FormField } from '@motcua/form';
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { sourceNote } from '../answer-display.ts';
import { lazily } from '../internal/lazily.ts';
import type { lockNote } from '../page/lock-note.ts';
import type { settled } from './settled.ts';

export interface GivenViews {
  readonly settled: typeof settled;
  readonly sourceNote: typeof sourceNote;
  readonly lockNote: typeof lockNote;
}

let views: GivenViews | undefined;

/** Said by the module that has them. */
export const provideGivenViews = (given: GivenViews): void => {
  views = given;
};

export const sourceElements = lazily(() => import('../define/sources.ts'));

const known = (element: ReactiveControllerHost): GivenViews | undefined => {
  if (!views) void sourceElements().then(() => element.requestUpdate(), () => undefined);
  return views;
};

/** A value that can't be typed over, for an element that is drawn again when the code for it is there. */
export const laterSettled = (element: ReactiveControllerHost, ...of: Parameters<typeof settled>): TemplateResult | typeof nothing => known(element)?.settled(...of) ?? nothing;

/** Where the answer of a field came from, when that was not the person. */
export const laterNote = (element: ReactiveControllerHost, formField: FormField, ...of: NoteOf): TemplateResult | typeof nothing =>
  (formField.state.origin?.kind ?? 'manual') === 'manual' ? nothing : (known(element)?.sourceNote(formField, ...of) ?? nothing);

/** What the locks on a page mean. */
export const laterLockNote = (element: ReactiveControllerHost): TemplateResult | typeof nothing => known(element)?.lockNote() ?? nothing;

type NoteOf = Parameters<typeof sourceNote> extends readonly [unknown, ...infer Rest] ? Rest : never;
