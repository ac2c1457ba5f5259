import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Of Linux: what /proc counts in. */
const TICKS_A_SECOND = 100;

interface Counted {
  readonly parent: number;
  readonly seconds: number;
}

/** Processor time used so far by these processes and their children, in seconds; undefined where nothing tells. */
export function processorSeconds(...pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const known = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const counted = known.map((name) => [Number(name), countedOf(name)] as const);
  return counted.reduce(
    (sum, [pid, { parent, seconds }]) => (pids.includes(pid) || pids.includes(parent) ? sum + seconds : sum),
    0,
  );
}

function countedOf(pid: string): Counted {
  try {
    // The name, in brackets, may hold spaces: what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND };
  } catch {
    return { parent: 0, seconds: 0 }; // it ended meanwhile
  }
}
