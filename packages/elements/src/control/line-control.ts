import { nothing, render } from 'lit';
import { setAttributes, type AttributeValues } from '../internal/attributes.ts';
import { isImplicitSubmission, submitImplicitly } from '../internal/enter.ts';
import { copied, make } from '../internal/make.ts';
import { blankLabel } from './form-control.ts';
import { announce } from './live-errors.ts';
import { TextControl } from './text-control.ts';

/** The input as it is made; what a control has otherwise is written over it. */
const INPUT: AttributeValues = { 'id': 'input', 'part': 'input', 'class': 'box', 'aria-describedby': 'hint error warning', 'aria-invalid': 'false', 'aria-required': 'false' };

const isEdited = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement => element?.id === 'input';

/** The native elements in which a line, or several, are typed. */
export const blankInput = (): HTMLElement => make('input', { ...INPUT, type: 'text' });
export const blankTextarea = (): HTMLElement => make('textarea', { ...INPUT, rows: '4' });

/**
 * What a kind of control looks like before anything is known of it.
 * @param box the native element, with what stands around it
 */
export const blankLine = (box: () => HTMLElement): (() => HTMLElement) =>
  copied(() => make('div', { class: 'control' }, blankLabel('label', { class: 'label', id: 'label', for: 'input' }), box()));

const line = blankLine(blankInput);

/** A control that is one native text input. Drawn by hand: most of a long form are such controls. */
export abstract class LineControl extends TextControl {
  /** Dates and numbers: the width tells how much is expected. */
  protected readonly short: boolean = true;

  /** Makes what stands in the root; another function, another tree. */
  protected get blank(): () => HTMLElement {
    return line;
  }

  #blank: (() => HTMLElement) | undefined;
  #control: HTMLElement | undefined;
  #input: HTMLInputElement | HTMLTextAreaElement | undefined;
  #written: AttributeValues = INPUT;
  #below: HTMLElement | undefined;
  #watched = false;

  protected override get input(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.#input ?? null;
  }

  /** What stands under the box, as a template. */
  protected below(): unknown {
    return nothing;
  }

  protected override draw(): void {
    const control = this.#made();
    this.drawAround(control, control.firstElementChild, this.helpText());
    const values = { ...this.ties(), class: this.short ? 'box short' : 'box', ...this.typing() };
    if (this.#input) setAttributes(this.#input, values, this.#written);
    this.#written = values;
    const below = this.below();
    if (below !== nothing) this.#below ??= control.appendChild(make('div'));
    if (this.#below) render(below, this.#below, { host: this });
  }

  /** What matters only while somebody types is listened to from when the focus comes. */
  override [announce](announces: boolean): void {
    super[announce](announces);
    if (!announces || this.#watched) return;
    this.#watched = true;
    for (const type of ['focusout', 'compositionstart', 'compositionend', 'keypress']) this.renderRoot.addEventListener(type, this);
  }

  override handleEvent(event: Event): void {
    super.handleEvent(event);
    if (event.type === 'change') this.tellChange();
    // The native input is no part of the page's form, so that Enter in it would do nothing.
    else if (event instanceof KeyboardEvent && this.form && isImplicitSubmission(event)) submitImplicitly(this.form);
  }

  #made(): HTMLElement {
    const { blank } = this;
    if (this.#control && this.#blank === blank) return this.#control;
    const control = blank();
    const input = control.querySelector('#input');
    if (isEdited(input)) this.#input = input;
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    this.#written = INPUT;
    this.#below = undefined;
    this.#blank = blank;
    this.#control = control;
    this.renderRoot.replaceChildren(control);
    return control;
  }
}
