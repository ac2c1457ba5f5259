import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A folder for DATA_DIR that goes away with the test. As root the database server runs as another account. */
export function makeDataFolder(): { readonly path: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-data-'));
  fs.chmodSync(folder, 0o711);
  return {
    path: folder,
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
