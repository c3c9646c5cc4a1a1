/** A real clamd with one signature of its own, that of the EICAR test file; nothing is fetched. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE = 30_000;

/** The test file of all scanners; put together here, so that no scanner takes the repository for it. */
export const eicar = (): Buffer => Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''), 'latin1');

export interface Clamd {
  /** As MOTCUA_CLAMD takes it. */
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(false));
    socket.once('data', (reply) => {
      socket.destroy();
      resolve(reply.toString().startsWith('PONG'));
    });
    socket.write('zPING\0');
  });

/** @param streamMaxLength as clamd.conf has it, such as `2M`. */
export const startClamd = async (streamMaxLength = '30M'): Promise<Clamd> => {
  const program = [process.env.CLAMD, '/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) => path !== undefined && existsSync(path));
  if (program === undefined) throw new Error('There is no clamd; test/clamav.mjs says how to get one.');
  const folder = await mkdtemp(join(tmpdir(), 'motcua-clamd-'));
  const socket = join(folder, 'socket');
  const signatures = join(folder, 'signatures');
  const settings = join(folder, 'clamd.conf');
  await mkdir(signatures);
  // Any kind of file (0), anywhere in it (*).
  await writeFile(join(signatures, 'test.ndb'), `Eicar-Test-Signature:0:*:${eicar().toString('hex')}\n`);
  await writeFile(settings, [`LocalSocket ${socket}`, `DatabaseDirectory ${signatures}`, 'Foreground yes', 'AlertEncrypted yes', 'SelfCheck 0', `StreamMaxLength ${streamMaxLength}`, ''].join('\n'));

  let child: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    await exited;
    // As after a crash: nobody listens there.
  };
  const start = async (): Promise<void> => {
    await rm(socket, { force: true });
    child = spawn(program, ['--config-file', settings], { stdio: 'ignore' });
    for (const end = Date.now() + PATIENCE; !(await answers(socket)); ) {
      if (Date.now() > end || child.exitCode !== null) throw new Error('clamd does not start.');
      await delay(20);
    }
  };
  await start();
  return {
    address: `unix:${socket}`,
    start,
    stop,
    end: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
