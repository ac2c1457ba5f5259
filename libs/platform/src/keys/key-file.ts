import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SEALING_KEY_BYTES } from './sealing';

/** Keys by id, and the id of the one that is used for what is new. */
interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** The file's content; secrets in base64, signing keys as PKCS #8. */
export interface KeyFile {
  readonly sealing: KeyRing;
  readonly signing: KeyRing;
  readonly hashing: string;
}

export type KeyPurpose = 'sealing' | 'signing';

/** The keys of an installation, made on the first call by whichever process comes first. */
export function keysOf(file: string): KeyFile {
  if (!fs.existsSync(file)) make(file);
  return readKeys(file);
}

/** @throws Error with a sentence when the file is damaged: what was sealed with lost keys cannot be read again. */
function readKeys(file: string): KeyFile {
  const keys = parsed(file);
  if (isRing(keys?.sealing) && isRing(keys.signing) && keys.hashing) return keys as KeyFile;
  throw new Error(`The key file ${file} is damaged: restore it from a backup, without it encrypted data is lost.`);
}

type Unchecked = { readonly [K in keyof KeyFile]?: Partial<KeyFile[K]> } | null;

function parsed(file: string): Unchecked {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Unchecked;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRing(ring: Partial<KeyRing> | undefined): ring is KeyRing {
  return ring?.current !== undefined && Boolean(ring.keys?.[ring.current]);
}

/** Adds a key and uses it for what is new; the old ones still open and verify. Running processes notice by themselves. */
export function rotateKey(file: string, purpose: KeyPurpose): string {
  const keys = keysOf(file);
  const added = ringOfOne(purpose === 'sealing' ? newSealingKey() : newSigningKey());
  const ring = { current: added.current, keys: { ...keys[purpose].keys, ...added.keys } };
  const draft = drafted(file, { ...keys, [purpose]: ring });
  fs.renameSync(draft, file);
  return added.current;
}

function make(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const hashing = randomBytes(32).toString('base64');
  const keys = { sealing: ringOfOne(newSealingKey()), signing: ringOfOne(newSigningKey()), hashing };
  const draft = drafted(file, keys);
  try {
    // A link is made whole or not at all, and never over another process's file.
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function drafted(file: string, keys: KeyFile): string {
  const draft = `${file}.${randomUUID()}`;
  fs.writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}

function ringOfOne(key: string): KeyRing {
  const id = randomBytes(6).toString('hex');
  return { current: id, keys: { [id]: key } };
}

function newSealingKey(): string {
  return randomBytes(SEALING_KEY_BYTES).toString('base64');
}

function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}
