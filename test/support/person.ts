/** A person at the portal: does with the page what people do, and finds things as they are labelled or placed. */
import assert from 'node:assert/strict';
import type { PrefillPurpose } from '@motcua/client';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import { askedPointers } from './asked.ts';
import { chosenValue, optionLabel } from './combobox.ts';
import type { Addresses } from './demo.ts';

/** A form's answer, as the plan keeps it. */
export type Answer = string | number | boolean;

export const PROCEDURE = '1.004873';

/** What is on screen of a field at a pointer. */
export interface Seen {
  readonly kind: 'locked' | 'typed' | 'absent';
  readonly text: string;
  /** The authority whose record it comes from; empty when nobody's. */
  readonly source: string;
}

/** As a date is typed. */
export const formatted = (date: string): string => date.split('-').reverse().join('/');

export class Person {
  readonly page: Page;
  readonly #demo: Addresses;

  constructor(page: Page, demo: Addresses) {
    this.page = page;
    this.#demo = demo;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Begins a form; it is called otherwise where there is an unfinished one to go on with. */
  get begin(): Locator {
    return this.button(/^(Lấy dữ liệu và )?(bắt đầu khai|khai bản mới)$/i);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#demo.portal + path);
  }

  /** On the identity provider's page: chooses an account by its name. */
  async chooseAccount(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
    await this.button('Đăng nhập').click();
  }

  async signIn(name: string, path = '/'): Promise<void> {
    await this.open(path);
    await this.page.locator('#nguoi-dung').getByRole('link', { name: 'Đăng nhập' }).click();
    await this.chooseAccount(name);
    await this.page.getByText(name).waitFor();
  }

  async openForm(): Promise<void> {
    await this.page.locator(`a[href="/thu-tuc/${PROCEDURE}"]`).click();
    await this.begin.waitFor();
  }

  /** Ticks a box at the start, once it is there. */
  async agree(purpose: PrefillPurpose): Promise<void> {
    await this.page.locator(`mc-start [data-purpose=${purpose}]`).getByRole('checkbox').check();
  }

  /** @param consents what the person agrees to; `true`: all that anybody else would be asked, which is there at once */
  async start(consents: boolean | readonly PrefillPurpose[]): Promise<void> {
    const boxes = this.page.locator('mc-start mc-checkbox:not([data-purpose=earlier-answers])').getByRole('checkbox');
    if (consents === true) for (const box of await boxes.all()) await box.check();
    else if (consents !== false) for (const purpose of consents) await this.agree(purpose);
    await this.begin.click();
    await this.page.locator('mc-page').waitFor();
  }

  /** What was typed is kept. */
  async saved(): Promise<void> {
    await this.page.getByText(/^Đã lưu lúc/).first().waitFor();
  }

  /** Goes on; waits until the next page, the check or the errors are there. */
  async next(): Promise<void> {
    await this.button('Tiếp tục').click();
  }

  /** The element of a field that is asked on this page. */
  async field(pointer: string): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.waitForFunction((wanted) => {
      const roots: ParentNode[] = [document];
      for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
        for (const element of root.querySelectorAll('*')) {
          if (element instanceof HTMLElement && element.localName === 'mc-field' && Reflect.get(element, 'pointer') === wanted && !element.hidden) return element;
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      }
      return undefined;
    }, pointer);
    const element = handle.asElement();
    assert.ok(element, `no field ${pointer}`);
    return element;
  }

  /** Pointers of the fields that this page asks, groups left out. */
  asked(): Promise<readonly string[]> {
    return this.page.evaluate(askedPointers);
  }

  /** Addresses of the rows of a repeated group that this page asks, in order. */
  async rows(group: string): Promise<readonly string[]> {
    const depth = group.split('/').length + 1;
    return [...new Set((await this.asked()).filter((address) => address.startsWith(`${group}/`)).map((address) => address.split('/').slice(0, depth).join('/')))];
  }

  /** What a field shows: a settled value, or what stands in its control. */
  async see(pointer: string): Promise<Seen> {
    const field = await this.field(pointer);
    const note = await field.$('mc-source-note');
    const source = note === null ? '' : ((await note.getAttribute('authority')) ?? '') || (await note.evaluate(({ authority }) => authority));
    const settled = await field.$('dd');
    if (settled) return { kind: 'locked', text: (await settled.innerText()).trim(), source };
    const control = await field.$('input, select, textarea');
    if (!control) return { kind: 'absent', text: '', source };
    if ((await control.getAttribute('role')) === 'combobox') return { kind: 'typed', text: await chosenValue(control), source };
    if ((await control.getAttribute('type')) !== 'radio') return { kind: 'typed', text: await control.inputValue(), source };
    const checked = await field.$('input[type=radio]:checked');
    return { kind: 'typed', text: checked === null ? '' : await checked.inputValue(), source };
  }

  /** Answers a field the way its control wants it. */
  async answer(pointer: string, value: Answer): Promise<void> {
    const field = await this.field(pointer);
    await field.waitForElementState('visible');
    const control = await field.waitForSelector('input, select, textarea', { state: 'attached' });
    const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName));
    if (kind === 'radio') await (await field.waitForSelector(`input[value="${value}"]`)).check();
    else if (kind === 'checkbox') await control.setChecked(value === true);
    else if (kind === 'select') await control.selectOption(String(value));
    else if ((await control.getAttribute('role')) === 'combobox') await control.fill(await optionLabel(control, String(value)));
    else await control.fill(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatted(value) : String(value));
    await control.dispatchEvent('change');
    await control.evaluate((element) => { if (element instanceof HTMLElement) element.blur(); });
  }

  /** Error text that stands at a field. */
  async errorAt(pointer: string): Promise<string> {
    const field = await this.field(pointer);
    const texts = await Promise.all((await field.$$('.error')).map((element) => element.innerText()));
    return texts.join(' ').trim();
  }

  /** Entries of the error summary, in order. */
  async summary(): Promise<readonly string[]> {
    const links = this.page.locator('mc-error-summary a');
    await links.first().waitFor();
    return links.allInnerTexts();
  }
}
