/** WebKit as the distribution has it: WebKitGTK's small browser on a screen that nobody sees, by WebDriver. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { freePort } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { firstFileInput, parts } from './engine.ts';
import type { Engine } from './engine.ts';

interface Started {
  readonly driver: WebDriver;
  readonly stop: () => Promise<void>;
}

/** Keys as WebDriver has them, by their names in the standard; a letter is itself. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: Key.ALT, ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE, Control: Key.CONTROL, Delete: Key.DELETE, End: Key.END, Enter: Key.ENTER, Escape: Key.ESCAPE,
  Home: Key.HOME, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP, Shift: Key.SHIFT, Tab: Key.TAB,
};
const keyOf = (name: string): string => KEYS[name] ?? name;

const SCREEN = '1280x1024x24';

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => { resolve(); }).kill('SIGTERM');
  });

/** @returns the number of the display, which the server chooses and tells. */
const displayOf = (screen: ChildProcess, told: Readable): Promise<string> =>
  new Promise((resolve, reject) => {
    told.setEncoding('utf8').once('data', (number: string) => { resolve(`:${number.trim()}`); });
    screen.once('error', reject).once('exit', (code) => { reject(new Error(`Xvfb ended with ${String(code)}.`)); });
  });

const startWebKit = async (): Promise<Started> => {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await displayOf(screen, screen.stdio[3] as Readable);
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => { await fetch(`${url}/status`); });
  const driver = await new Builder().usingServer(url).withCapabilities(new Capabilities({ browserName: 'MiniBrowser' })).build();
  return {
    driver,
    stop: async () => {
      await driver.quit();
      await end(service);
      await end(screen);
    },
  };
};

export const webkit = async (): Promise<Engine> => {
  const { driver, stop } = await startWebKit();
  const actions = () => driver.actions({ async: true });
  return {
    name: `WebKitGTK ${String((await driver.getCapabilities()).getBrowserVersion())}`,
    goto: (url) => driver.get(url),
    run: (script, argument) => driver.executeScript(script, argument),
    click: (x, y) => actions().move({ x: Math.round(x), y: Math.round(y) }).click().perform(),
    point: (x, y) => actions().move({ x: Math.round(x), y: Math.round(y) }).perform(),
    type: (text) => actions().sendKeys(text).perform(),
    press: (chord) => {
      const { held, pressed } = parts(chord);
      const keys = held.map(keyOf).reduce((done, key) => done.keyDown(key), actions()).keyDown(keyOf(pressed)).keyUp(keyOf(pressed));
      return held.map(keyOf).reduce((done, key) => done.keyUp(key), keys).perform();
    },
    attach: async (path) => {
      const input: WebElement = await driver.executeScript(firstFileInput);
      await input.sendKeys(path);
    },
    stop,
  };
};
