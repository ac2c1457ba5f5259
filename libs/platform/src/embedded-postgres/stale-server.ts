import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterDir } from './cluster';
import { SERVER_ENVIRONMENT } from './server-account';
import { StartFailure } from '../start-failure';

const PATIENCE_MS = 30_000;
const POLL_MS = 50;

interface ProcessFacts {
  readonly parent: number;
  readonly command: string;
}

const starterFile = (dataDir: string): string => path.join(dataDir, 'started-by.pid');

/** Remembered so that a later start can tell a server in use from one that was left behind. */
export function recordStarter(dataDir: string): void {
  fs.writeFileSync(starterFile(dataDir), `${String(process.pid)}\n`);
}

/**
 * A server that outlived its Commonweal (kill -9 where the kernel cannot stop it for us) is stopped; one whose
 * Commonweal still runs is left alone, and this start refuses.
 */
export async function stopStaleServer(dataDir: string, say: (sentence: string) => void): Promise<void> {
  const pid = firstNumber(path.join(clusterDir(dataDir), 'postmaster.pid'));
  if (pid === undefined || !isOurServer(pid, dataDir)) return;
  const starter = firstNumber(starterFile(dataDir));
  if (starter !== undefined && facts(pid)?.parent === starter) {
    throw new StartFailure(
      `Commonweal is already running on ${dataDir} (process ${String(starter)}): stop it first, or set DATA_DIR to another folder.`,
    );
  }
  say(`Stopping the database server that an earlier start left behind (process ${String(pid)}).`);
  signal(pid, 'SIGINT');
  const deadline = Date.now() + PATIENCE_MS;
  while (isOurServer(pid, dataDir)) {
    if (Date.now() > deadline) {
      throw new StartFailure(
        `A database server (process ${String(pid)}) that uses ${dataDir} does not stop: end it by hand and start again.`,
      );
    }
    await sleep(POLL_MS);
  }
}

function firstNumber(file: string): number | undefined {
  if (!fs.existsSync(file)) return undefined;
  const number = Number.parseInt(fs.readFileSync(file, 'utf8'), 10);
  return Number.isSafeInteger(number) && number > 1 ? number : undefined;
}

/** Process ids are used again: only a postgres that names this very folder is ours. */
function isOurServer(pid: number, dataDir: string): boolean {
  const command = facts(pid)?.command ?? '';
  return command.includes('postgres') && command.includes(clusterDir(dataDir));
}

function facts(pid: number): ProcessFacts | undefined {
  return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
}

function factsFromProc(pid: number): ProcessFacts | undefined {
  try {
    const command = fs.readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const parent = /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return { parent: Number(parent), command };
  } catch {
    return undefined; // it has gone
  }
}

function factsFromPs(pid: number): ProcessFacts | undefined {
  const options = { encoding: 'utf8', env: SERVER_ENVIRONMENT } as const;
  const answer = spawnSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], options);
  const found = /^\s*(\d+)\s+(.*)/.exec(answer.stdout);
  return found === null ? undefined : { parent: Number(found[1]), command: found[2] ?? '' };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
