import { StartFailure } from '../start-failure';

const DISK_FULL = /No space left on device|could not extend file|ENOSPC|Disk quota exceeded/i;

/** The one failure that looks different at every step, and has one cure. */
export function diskFull(log: string, dir: string): StartFailure | undefined {
  return DISK_FULL.test(log)
    ? new StartFailure(
        `The disk that holds ${dir} is full: free some space, or set DATA_DIR to a folder on another disk, and start again.`,
      )
    : undefined;
}
