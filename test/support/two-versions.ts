/** The real procedure beside a version 0.9.0 that there might have been before it, and migrations from the one to the other. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '@motcua/procedure/node';
import { exampleNamed } from './answers.ts';
import { root } from './demo.ts';
import { PROCEDURE } from './person.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const members = (value: unknown): Json => (isJson(value) ? value : {});

export const OLD = '0.9.0';
export const NEW = '1.0.0';

const { requester, copies, ...others } = exampleNamed('01').answers;

const MIGRATIONS = {
  $schema: '../../meta/migrations.schema.json',
  format: 'motcua.migrations/1',
  steps: [
    {
      from: OLD,
      to: NEW,
      note: 'Tờ khai không hỏi nghề nghiệp nữa.',
      changes: [
        { move: '/applicant', to: '/requester' },
        { move: '/certificates', to: '/copies' },
        { drop: '/job', title: 'Nghề nghiệp', why: 'Không còn phải khai.' },
        { review: '/copies', why: 'Mỗi bản nay dùng cho một việc.' },
      ],
      examples: [
        {
          name: 'người xin, số bản và nghề nghiệp',
          before: { ...others, applicant: requester, certificates: copies, job: 'Giáo viên' },
          after: { ...others, requester, copies },
          review: ['/copies'],
          dropped: ['/job'],
        },
      ],
    },
  ],
};
const ENGLISH = {
  'migrations.json#/steps/0/note': 'The form does not ask for the occupation any more.',
  'migrations.json#/steps/0/changes/2/title': 'Occupation',
  'migrations.json#/steps/0/changes/2/why': 'It need not be declared any more.',
  'migrations.json#/steps/0/changes/3/why': 'Each certificate is now for one purpose.',
};

export interface TwoVersions {
  /** What a gateway serves; holds the older version alone at first. */
  readonly catalogue: string;
  /** The schemas of the newer one. */
  readonly schemas: string;
  /** Puts the newer version beside the older. */
  publish(): void;
  remove(): void;
}

const readJson = (path: string): Json => members(JSON.parse(readFileSync(path, 'utf8')));

/** The same questions under other names, and one more. */
const makeOlder = (folder: string): void => {
  const file = (name: string): string => join(folder, 'procedures', PROCEDURE, name);
  // The steps of the real procedure lead to its own version.
  rmSync(file('migrations.json'), { force: true });
  for (const name of ['form.schema.json', 'layout.json', 'print.html', 'locales/en.json']) {
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replaceAll('requester', 'applicant').replaceAll(/(["/])copies\b/g, '$1certificates'));
  }
  const form = readJson(file('form.schema.json'));
  const properties = { ...members(form['properties']), job: { title: 'Nghề nghiệp', type: 'string', maxLength: 100 } };
  writeFileSync(file('form.schema.json'), JSON.stringify({ ...form, properties }));
  writeFileSync(file('layout.json'), readFileSync(file('layout.json'), 'utf8').replace('"/certificates"', '"/job", "/certificates"'));
  writeFileSync(file('procedure.json'), JSON.stringify({ ...readJson(file('procedure.json')), version: OLD }));
};

const makeNewer = (folder: string): void => {
  const file = (name: string): string => join(folder, 'procedures', PROCEDURE, name);
  writeFileSync(file('migrations.json'), JSON.stringify(MIGRATIONS));
  const locale = readJson(file('locales/en.json'));
  writeFileSync(file('locales/en.json'), JSON.stringify({ ...locale, texts: { ...members(locale['texts']), ...ENGLISH } }));
  writeFileSync(file('procedure.json'), JSON.stringify({ ...readJson(file('procedure.json')), version: NEW }));
};

export const makeTwoVersions = async (): Promise<TwoVersions> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-versions-'));
  const [older, newer] = ['older', 'newer'].map((name) => join(folder, name)) as [string, string];
  const built = async (name: string, make: (folder: string) => void): Promise<void> => {
    const schemas = join(folder, name);
    cpSync(join(root, 'schemas'), schemas, { recursive: true });
    rmSync(join(schemas, 'procedures'), { recursive: true });
    cpSync(join(root, 'schemas/procedures', PROCEDURE), join(schemas, 'procedures', PROCEDURE), { recursive: true });
    make(schemas);
    await build(schemas, `${schemas}-built`);
  };
  await built('older', makeOlder);
  await built('newer', makeNewer);
  // The code lists that are made from others are there once everything is built.
  cpSync(join(root, 'dist/code-lists'), join(`${older}-built`, 'code-lists'), { recursive: true });
  return {
    catalogue: `${older}-built`,
    schemas: newer,
    publish: () => cpSync(join(`${newer}-built`, 'procedures', PROCEDURE, NEW), join(`${older}-built`, 'procedures', PROCEDURE, NEW), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
