/** The page of an agency in `test/host`, built from the published packages and served under the strict policy of the guide. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { JsonObject, Plan } from '@motcua/procedure';
import { compile } from '@motcua/procedure/node';
import { root } from './demo.ts';
import { serveFolder, type StaticServer } from './static.ts';

/** As docs/embedding.md has it. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const schema: JsonObject = {
  type: 'object',
  required: ['first', 'second'],
  properties: {
    first: {
      type: 'object',
      title: 'Hồ sơ cũ',
      required: ['code'],
      properties: { code: { type: 'string', title: 'Mã hồ sơ', maxLength: 20 } },
    },
    second: {
      type: 'object',
      title: 'Ý kiến',
      required: ['stars'],
      properties: { stars: { type: 'integer', title: 'Mức hài lòng', minimum: 1, maximum: 5, 'x-widget': 'stars' } },
    },
  },
};

const plan = (): Plan =>
  compile({
    dir: '', root: '', examples: [], locales: [], commonLocales: [], common: new Map(), codeLists: new Map(),
    procedure: { file: 'procedure.json', json: { code: '1.000000', version: '1.0.0', name: 'Thủ tục mẫu', components: [] } },
    form: { file: 'form.schema.json', json: schema },
  });

export const serveHost = async (): Promise<StaticServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-host-'));
  await build({ entryPoints: [join(root, 'test', 'host', 'host.ts')], bundle: true, splitting: true, format: 'esm', target: 'es2022', outdir: folder, logLevel: 'error' });
  for (const file of ['index.html', 'host.css']) copyFileSync(join(root, 'test', 'host', file), join(folder, file));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan()));
  writeFileSync(join(folder, 'codes.json'), JSON.stringify(['HS-1', 'HS-2']));
  const server = await serveFolder(folder, { 'content-security-policy': POLICY });
  return {
    url: server.url,
    stop: () => {
      server.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
