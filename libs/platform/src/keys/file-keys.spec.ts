import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { FileKeys } from './file-keys';
import { rotateKey } from './key-file';

let dir: string;
let file: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-keys-'));
  file = path.join(dir, 'secrets', 'keys.json');
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true });
});

const secret = Buffer.from('12-34-56 00012345');
const mode = (name: string): string => (fs.statSync(name).mode & 0o777).toString(8);

describe('the key file', () => {
  it('is made at the first start, readable by this account only', () => {
    expect(new FileKeys(file).seal(secret, 'payee').keyId).toMatch(/^[0-9a-f]{12}$/);
    expect([mode(file), mode(path.dirname(file))]).toEqual(['600', '700']);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['keys.json']);
  });

  it('is the same for every process that starts', () => {
    const sealed = new FileKeys(file).seal(secret, 'payee');
    expect(new FileKeys(file).open(sealed, 'payee')).toEqual(secret);
  });

  it.each(['', '{}', '{"sealing": {"current": "a", "keys": {}}}', 'not json'])('is refused when it says %p', (text) => {
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, text);
    expect(() => new FileKeys(file)).toThrow(/is damaged: restore it from a backup/);
  });
});

describe('sealing', () => {
  it('gives another ciphertext each time', () => {
    const keys = new FileKeys(file);
    expect(keys.seal(secret, 'payee').ciphertext).not.toEqual(keys.seal(secret, 'payee').ciphertext);
  });

  it('refuses to open for something else, or after a change of one bit', () => {
    const keys = new FileKeys(file);
    const sealed = keys.seal(secret, 'payee a');
    const changed = Buffer.from(sealed.ciphertext);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => keys.open(sealed, 'payee b')).toThrow();
    expect(() => keys.open({ ...sealed, ciphertext: changed }, 'payee a')).toThrow();
    expect(() => keys.open({ ...sealed, ciphertext: Buffer.alloc(4) }, 'payee a')).toThrow();
    expect(() => keys.open({ ...sealed, keyId: 'constructor' }, 'payee a')).toThrow('no key');
  });

  it('goes on with a new key while the old one still opens, also in a process that runs', () => {
    const running = new FileKeys(file);
    const before = running.seal(secret, 'payee');
    const keyId = rotateKey(file, 'sealing');
    const after = new FileKeys(file).seal(secret, 'payee');
    expect(after.keyId).toBe(keyId);
    expect(before.keyId).not.toBe(keyId);
    expect([running.open(after, 'payee'), new FileKeys(file).open(before, 'payee')]).toEqual([secret, secret]);
  });
});

describe('keyed hashes', () => {
  it('are equal for equal values of one purpose in one installation', () => {
    const keys = new FileKeys(file);
    const other = new FileKeys(path.join(dir, 'other', 'keys.json'));
    expect(keys.keyedHash('payee', '1')).toBe(new FileKeys(file).keyedHash('payee', '1'));
    expect(new Set([keys.keyedHash('payee', '1'), keys.keyedHash('payee', '2')]).size).toBe(2);
    expect(keys.keyedHash('payee', '1')).not.toBe(keys.keyedHash('person', '1'));
    expect(keys.keyedHash('payee', '1')).not.toBe(other.keyedHash('payee', '1'));
  });
});

describe('signatures', () => {
  it('hold for their text and purpose only', () => {
    const keys = new FileKeys(file);
    const signed = keys.sign('shortlist', 'a,b');
    expect(keys.verify('shortlist', 'a,b', signed)).toBe(true);
    expect(keys.verify('shortlist', 'b,a', signed)).toBe(false);
    expect(keys.verify('decision', 'a,b', signed)).toBe(false);
    expect(keys.verify('shortlist', 'a,b', { ...signed, keyId: 'unknown' })).toBe(false);
    expect(keys.verify('shortlist', 'a,b', { ...signed, signature: '' })).toBe(false);
  });

  it('hold after the key was changed, and both public keys are shown', () => {
    const running = new FileKeys(file);
    const before = running.sign('shortlist', 'a');
    const keyId = rotateKey(file, 'signing');
    const after = new FileKeys(file).sign('shortlist', 'a');
    expect(running.verify('shortlist', 'a', after)).toBe(true);
    expect(new FileKeys(file).verify('shortlist', 'a', before)).toBe(true);
    expect(running.publicKeys().map((key) => key.keyId)).toEqual([before.keyId, keyId]);
  });
});
