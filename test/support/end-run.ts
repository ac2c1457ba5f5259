import * as fs from 'node:fs';

export async function endRun(): Promise<void> {
  await globalThis.commonwealTestServer?.stop();
  const { TEST_KEYS } = process.env;
  if (TEST_KEYS !== undefined) fs.rmSync(TEST_KEYS, { recursive: true, force: true });
}
