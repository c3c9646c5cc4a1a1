#!/usr/bin/env node
/** The gateway as a process: settings from the environment, one line when it is ready, an orderly end on SIGTERM. */
import { ConfigError, readConfig } from './config.ts';
import { startGateway } from './gateway.ts';

const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `The gateway can't start with these settings:\n${error.message}`;
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return `The gateway can't start: ${error instanceof Error ? error.message : String(error)}${cause}`;
};

// Whoever read the output may be gone; citizens are still being served.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

try {
  const gateway = await startGateway(readConfig(process.env));
  process.stdout.write(`gateway listening on ${gateway.address}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void gateway.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
