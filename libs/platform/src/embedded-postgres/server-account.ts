import { spawnSync } from 'node:child_process';
import { StartFailure } from '../start-failure';

/** Who runs the server: the ids are undefined when it is simply us. */
export interface ServerAccount {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Fixed, so that no PG* variable of the caller's shell reaches the server. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/** PostgreSQL refuses to run as root: then it runs as an unprivileged account that exists everywhere. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return { name: 'you' };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new StartFailure(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as: start Commonweal as an ordinary user.',
  );
}

function idOf(name: string, flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8', env: SERVER_ENVIRONMENT });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}
