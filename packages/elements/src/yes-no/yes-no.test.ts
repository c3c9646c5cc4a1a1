import { expect } from '@open-wc/testing';
import '../define/form.ts';
import { controlSuite, makeControl, nativeOf, type ControlUnderTest } from '../../test/control-suite/index.ts';
import { deep, visibleText } from '../../test/find.ts';

const subject: ControlUnderTest = { tag: 'mc-yes-no', value: 'true', json: true, field: { type: 'boolean', control: 'yes-no' }, answer: (control) => deep(control, 'input[value="true"]').click() };

describe('mc-yes-no', () => {
  controlSuite(subject);

  it('answers true or false, and nothing before', async () => {
    const control = await makeControl(subject);
    expect(control.answer).to.equal(undefined);
    expect(visibleText(control)).to.match(/Có.*Không/);
    deep(control, 'input[value="false"]').click();
    expect(control.answer).to.equal(false);
    nativeOf(control).click();
    expect(control.answer).to.equal(true);
  });

  it('takes other words for its two answers', async () => {
    const control = await makeControl({ ...subject, content: 'true false' });
    expect(visibleText(control)).to.match(/Mục true.*Mục false/);
  });
});
