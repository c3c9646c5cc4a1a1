/** ClamAV's daemon, over its socket: `zINSTREAM`, chunks with their length before them, an empty chunk, one reply. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ClamdAddress } from '../config.ts';
import { ScannerUnavailable, type Scanner, type Verdict } from './scanner.ts';

/** Milliseconds. */
export interface ClamdTiming {
  readonly connect: number;
  /** Without a byte going either way; clamd itself gives up after two minutes. */
  readonly silence: number;
}

const TIMING: ClamdTiming = { connect: 5_000, silence: 150_000 };
const LONGEST_REPLY = 4096;
const END = Buffer.alloc(4);

const framed = (chunk: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
};

/** A connection for one command. */
const open = (address: ClamdAddress, timing: ClamdTiming, signal: AbortSignal) => {
  const socket: Socket = connect(address);
  let reply = '';
  let failed: Error | undefined;
  const connected = once(socket, 'connect').then(
    () => {
      socket.setTimeout(timing.silence);
      return true;
    },
    () => false,
  );
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket.setTimeout(timing.connect, () => socket.destroy(new Error('clamd is silent')));
  socket.setEncoding('utf8').on('data', (text: string) => {
    if (reply.length < LONGEST_REPLY) reply += text;
  });
  // Whatever went wrong, the connection closes; what it said before counts.
  socket.on('error', (error) => (failed = error));
  const stop = (): void => void socket.destroy(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  void closed.then(() => signal.removeEventListener('abort', stop));
  if (signal.aborted) stop();

  const isListening = (): boolean => !socket.destroyed && reply === '';

  return {
    connected,
    /** Resolves when more can be sent: false when that is no use any more. */
    async send(bytes: Buffer): Promise<boolean> {
      if (!isListening()) return false;
      if (!socket.write(bytes)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
      return isListening();
    },
    async reply(): Promise<string> {
      await closed;
      return reply.replaceAll('\0', '').trim();
    },
    failure: () => failed,
    /** Whether the other side ended it, rather than a limit of ours. */
    hungUp: () => failed !== undefined && 'code' in failed && (failed.code === 'EPIPE' || failed.code === 'ECONNRESET'),
    destroy: () => socket.destroy(),
  };
};

const TOO_LARGE: Verdict = { outcome: { state: 'rejected', rejection: 'tooLarge' } };

/** @returns `undefined` for no reply at all. */
const verdictOf = (reply: string): Verdict | undefined => {
  if (reply === '') return undefined;
  if (reply === 'stream: OK') return { outcome: { state: 'clean' } };
  const [, signature] = /^stream: (.+) FOUND$/.exec(reply) ?? [];
  if (signature?.startsWith('Heuristics.Encrypted.')) return { outcome: { state: 'rejected', rejection: 'encrypted' }, signature };
  if (signature?.startsWith('Heuristics.Limits.Exceeded')) return { ...TOO_LARGE, signature };
  if (signature !== undefined) return { outcome: { state: 'infected' }, signature };
  if (/size limit exceeded/i.test(reply)) return TOO_LARGE;
  return { outcome: { state: 'scan-failed' }, doubtful: true };
};

export const clamdScanner = (address: ClamdAddress, timing: ClamdTiming = TIMING): Scanner => {
  const answers = async (signal: AbortSignal): Promise<boolean> => {
    const connection = open(address, { ...timing, silence: timing.connect }, signal);
    if (await connection.connected) await connection.send(Buffer.from('zPING\0'));
    return (await connection.reply()) === 'PONG';
  };

  return {
    async scan(bytes, signal) {
      const connection = open(address, timing, signal);
      try {
        if (!(await connection.connected)) throw new ScannerUnavailable('clamd does not answer', { cause: connection.failure() });
        if (await connection.send(Buffer.from('zINSTREAM\0'))) {
          for await (const chunk of bytes) if (!(await connection.send(framed(chunk)))) break;
          await connection.send(END);
        }
        const verdict = verdictOf(await connection.reply());
        if (verdict) return verdict;
        // Over its StreamMaxLength clamd hangs up, and its reply may be lost with the connection. A daemon that died looks the same, but doesn't answer.
        if (!signal.aborted && connection.hungUp() && (await answers(signal))) return { ...TOO_LARGE, doubtful: true };
        throw new ScannerUnavailable('clamd ended the connection', { cause: connection.failure() });
      } finally {
        connection.destroy();
      }
    },
  };
};
