import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Of Linux: what /proc counts in. */
const TICKS_A_SECOND = 100;

interface Counted {
  readonly parent: number;
  readonly seconds: number;
}

/** Processor time used so far by these processes and their children that serve the application, in seconds; undefined where nothing tells. */
export function processorSeconds(...pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const known = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const counted = known.map((name) => [Number(name), countedOf(name)] as const);
  return counted.reduce(
    (sum, [pid, { parent, seconds }]) => (pids.includes(pid) || pids.includes(parent) ? sum + seconds : sum),
    0,
  );
}

/** A server's child; upkeep such as autovacuum is nobody's award. */
const SESSION = 'postgres: commonweal_app ';

function countedOf(pid: string): Counted {
  try {
    // The name, in brackets, may hold spaces: what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const parent = readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(SESSION) ? (fields[1] ?? 0) : 0;
    return { parent, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND };
  } catch {
    return { parent: 0, seconds: 0 }; // it ended meanwhile
  }
}
