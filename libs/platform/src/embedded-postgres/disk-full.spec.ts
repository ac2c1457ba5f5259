import { diskFull } from './disk-full';

describe('a full disk', () => {
  it.each([
    'initdb: error: could not create directory "/d/postgres/base": No space left on device',
    'PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device',
    'ERROR:  could not extend file "base/5/16384": wrote only 4096 of 8192 bytes',
    "Error: ENOSPC: no space left on device, mkdir '/d'",
    'could not write lock file "postmaster.pid": Disk quota exceeded',
  ])('is known from %s', (log) => {
    expect(diskFull(log, '/d')?.message).toMatch(/^The disk that holds \/d is full: .*DATA_DIR.*\.$/);
  });

  it('is not seen in another failure', () => {
    expect(diskFull('FATAL:  could not read file "global/pg_control"', '/d')).toBeUndefined();
  });
});
