/**
 * `npm run storybook` and `npm run storybook:build`, on a fresh clone too: the pages are made from the elements'
 * manifest and show a built procedure, so what is missing of the build is made first. Nothing is asked of the network.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root } from '../packages/demo/prepare.mjs';

const commands = {
  dev: ['dev', '--host', 'localhost', '--port', '6006', '--ci', '--no-version-updates'],
  build: ['build', '--quiet', '--output-dir', 'storybook-static'],
};

const [name = 'dev', ...more] = process.argv.slice(2);
checkNode();
// The tests have built already.
if (!process.env.MOTCUA_PREPARED) {
  install();
  build();
}
const child = spawn(process.execPath, [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), ...commands[name], '--disable-telemetry', ...more], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
// Who ends this ends the server.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
