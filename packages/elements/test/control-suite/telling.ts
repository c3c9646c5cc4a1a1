/** Label, hint, error and state, for everybody. */
import { sendKeys } from '@web/test-runner-commands';
import { all, deep, expect, expectAccessible, focused, visibleText } from '../dom.ts';
import { describedIn, descriptionOf, liveAround, nameOf, placesOf } from './accessible.ts';
import { answer, initial, LABEL, makeControl, nativeOf, nativesOf, type ControlUnderTest } from './subject.ts';

const HINT = 'Như trên giấy tờ';
const ERROR = 'Nhập nơi sinh';

/** A document in which the focus can go elsewhere. */
const elsewhere = (): HTMLButtonElement => {
  const button = document.createElement('button');
  button.textContent = 'Tiếp tục';
  return button;
};

const named = (control: Element): HTMLElement =>
  all(control, 'fieldset, [role=group], [role=radiogroup]')[0] ?? nativeOf(control);

export const tellingSuite = (subject: ControlUnderTest): void => {
  it('passes axe in each state', async () => {
    const states: Record<string, string>[] = [{}, { required: '' }, { disabled: '' }, { readonly: '' }, initial(subject), { hint: HINT, error: ERROR }];
    for (const attributes of states) await expectAccessible(await makeControl(subject, attributes));
  });

  it('has its label as its name', async () => {
    expect(nameOf(named(await makeControl(subject)))).to.contain(LABEL);
  });

  it('ties hint and error to the input, and unties an error that is gone', async () => {
    const control = await makeControl(subject, { hint: HINT, error: ERROR });
    const descriptions = (): string[] => describedIn(control).flatMap(descriptionOf);
    expect(descriptions()).to.include.members([HINT, `Lỗi: ${ERROR}`]);
    const invalid = (): string[] => all(control, '[aria-invalid]').map((one) => one.getAttribute('aria-invalid') ?? '');
    if (!subject.group) expect(invalid()).to.include('true');
    control.error = '';
    await control.updateComplete;
    expect(descriptions()).to.include(HINT);
    expect(descriptions().join()).not.to.contain('Lỗi');
    expect(invalid()).not.to.include('true');
  });

  it('says what is optional and marks what is required', async () => {
    const control = await makeControl(subject);
    expect(deep(control, '[part=label]').textContent).to.contain('(không bắt buộc)');
    control.required = true;
    await control.updateComplete;
    expect(deep(control, '[part=label]').textContent).not.to.contain('không bắt buộc');
    if (!subject.group) expect(all(control, '[aria-required]').map((one) => one.getAttribute('aria-required'))).to.include('true');
  });

  it('takes the focus', async () => {
    const control = await makeControl(subject);
    control.focus();
    expect(nativesOf(control)).to.include(focused());
  });

  it('announces politely, once, the error of what was just left; the others wait to be read', async () => {
    const [control, other] = [await makeControl(subject), await makeControl(subject)];
    const after = elsewhere();
    control.form?.append(after);
    control.focus();
    await control.updateComplete;
    after.focus();
    control.error = other.error = ERROR;
    await Promise.all([control.updateComplete, other.updateComplete]);
    const places = placesOf(control, ERROR);
    expect(places.length, 'it is said once').to.equal(1);
    expect(liveAround(places[0])).to.equal('polite');
    expect(liveAround(placesOf(other, ERROR)[0]) ?? 'off').to.equal('off');
  });

  it('announces the error of what was just left for the next control of a shadow root, and no longer when the focus goes on from there', async () => {
    const [control, next, third] = [await makeControl(subject), await makeControl(subject), await makeControl(subject)];
    const page = control.form?.appendChild(document.createElement('div'));
    page?.attachShadow({ mode: 'open' }).append(control, next, third);
    third.focus();
    control.focus();
    await control.updateComplete;
    next.focus();
    control.error = ERROR;
    await control.updateComplete;
    expect(liveAround(placesOf(control, ERROR)[0])).to.equal('polite');
    third.focus();
    await control.updateComplete;
    expect(liveAround(placesOf(control, ERROR)[0]) ?? 'off').to.equal('off');
  });

  it('keeps, when read-only, what it has', async () => {
    const control = await makeControl(subject, { readonly: '' });
    const before = visibleText(control);
    control.focus();
    await sendKeys({ press: 'ArrowDown' });
    if (subject.typed) await sendKeys({ type: subject.typed.text });
    else if (nativeOf(control).localName === 'input') await sendKeys({ press: 'Space' });
    await control.updateComplete;
    expect(control.answer).to.equal(undefined);
    expect(visibleText(control)).to.equal(before);
  });

  it('shows and keeps what was answered when it becomes read-only', async () => {
    const control = await makeControl(subject);
    await answer(subject, control);
    const given = control.answer;
    control.readonly = true;
    await control.updateComplete;
    expect(control.answer).to.deep.equal(given);
    expect(given).not.to.equal(undefined);
  });
};
