/** The browsers beside Chromium: which are wanted, and that they are there. Node's own modules only. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './apt.mjs';

const inPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const OTHERS = {
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr'],
    isThere: () => existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr'),
    otherwise: 'or name one that is there: FIREFOX=/path/to/firefox npm test',
  },
  webkit: {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    isThere: () => ['WebKitWebDriver', 'Xvfb'].every(inPath),
    otherwise: 'which is there on Linux only',
  },
};

/** Chromium is always tested in; `MOTCUA_ENGINES=chromium` leaves the others out, `MOTCUA_ENGINES=chromium,firefox` one of them. */
const wanted = (process.env.MOTCUA_ENGINES ?? ['chromium', ...Object.keys(OTHERS)].join()).split(',');

export const otherEngines = Object.keys(OTHERS).filter((engine) => wanted.includes(engine));

export const nameOf = (engine) => OTHERS[engine].name;

/** What is left out by wish. */
export const leftOut = Object.keys(OTHERS).filter((engine) => !wanted.includes(engine));

const missing = () => otherEngines.filter((engine) => !OTHERS[engine].isThere());

const complaint = (engine) => {
  const { name, packages, otherwise } = OTHERS[engine];
  return `${name} is missing. Install it (Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}), ${otherwise}. Without it: MOTCUA_ENGINES=chromium npm test`;
};

let complaints;

/** Installs those that are wanted and missing. @returns what to do about each that is missing still. */
export const missingEngines = () => {
  if (complaints) return complaints;
  const packages = missing().flatMap((engine) => OTHERS[engine].packages);
  if (packages.length > 0) installPackages(...packages);
  return (complaints = missing().map(complaint));
};
