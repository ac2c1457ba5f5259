import { type Config, configFromEnvironment } from '../config/config';
import { StartFailure } from '../start-failure';

interface Program {
  close(): Promise<unknown>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Longer than a request or a job should take. */
const PATIENCE_MS = 25_000;

/**
 * One program of an installation of several, on a database that is there and prepared: started with the settings of the
 * environment, and closed by the first signal after what it is at. Where it cannot start it says why in one sentence.
 */
export function runProgram(start: (config: Config) => Promise<Program>): void {
  const ending = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      ending.abort();
    });
  }
  opened(start)
    .then((program) => {
      if (ending.signal.aborted) return close(program);
      ending.signal.addEventListener('abort', () => void close(program));
      return undefined;
    })
    .catch(giveUp);
}

/** A task that ends by itself. */
export function runTask(task: (config: Config) => Promise<void>): void {
  installed().then(task).catch(giveUp);
}

async function opened(start: (config: Config) => Promise<Program>): Promise<Program> {
  return start(await installed());
}

function installed(): Promise<Config> {
  return Promise.resolve().then(() => {
    const config = configFromEnvironment();
    if (config.databaseUrl === '') throw new StartFailure('DATABASE_URL is not set: only npm start brings a database.');
    if (config.demonstration) throw new StartFailure('DEMO is set, and only npm start may demonstrate: leave it out.');
    return config;
  });
}

async function close(program: Program): Promise<void> {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await program.close().catch(giveUp);
  process.exit(process.exitCode ?? 0);
}

function giveUp(error: unknown): void {
  if (error instanceof StartFailure) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
