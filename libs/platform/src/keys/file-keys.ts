import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type KeyFile, type KeyPurpose, keysOf } from './key-file';
import { type PublicKey, Keys, type Sealed, type Signature } from './keys';
import { openWith, sealWith } from './sealing';

/** Keys in a file that only the account of the process can read. */
export class FileKeys extends Keys {
  private content: KeyFile;
  private readonly signers = new Map<string, KeyObject>();

  /** Makes the file where there is none. @throws Error with a sentence when it is damaged. */
  constructor(private readonly file: string) {
    super();
    this.content = keysOf(file);
  }

  seal(plaintext: Buffer, about: string): Sealed {
    const keyId = this.content.sealing.current;
    return { keyId, ciphertext: sealWith(this.sealingKey(keyId), plaintext, about) };
  }

  open({ keyId, ciphertext }: Sealed, about: string): Buffer {
    return openWith(this.sealingKey(keyId), ciphertext, about);
  }

  keyedHash(purpose: string, value: string): string {
    const key = Buffer.from(this.content.hashing, 'base64');
    return createHmac('sha256', key).update(`${purpose}\0${value}`).digest('hex');
  }

  sign(purpose: string, text: string): Signature {
    const keyId = this.content.signing.current;
    const signature = sign(null, signedBytes(purpose, text), this.signer(keyId)).toString('base64url');
    return { keyId, signature };
  }

  verify(purpose: string, text: string, { keyId, signature }: Signature): boolean {
    if (!this.has('signing', keyId)) return false;
    const publicKey = createPublicKey(this.signer(keyId));
    return verify(null, signedBytes(purpose, text), publicKey, Buffer.from(signature, 'base64url'));
  }

  publicKeys(): readonly PublicKey[] {
    this.content = keysOf(this.file);
    return Object.keys(this.content.signing.keys).map((keyId) => {
      const { x = '' } = createPublicKey(this.signer(keyId)).export({ format: 'jwk' });
      return { keyId, publicKey: x };
    });
  }

  private sealingKey(keyId: string): Buffer {
    if (!this.has('sealing', keyId)) throw new Error(`no key ${keyId} in the key file`);
    return Buffer.from(this.content.sealing.keys[keyId] ?? '', 'base64');
  }

  private signer(keyId: string): KeyObject {
    const kept = this.signers.get(keyId);
    if (kept !== undefined) return kept;
    const key = Buffer.from(this.content.signing.keys[keyId] ?? '', 'base64');
    const signer = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.signers.set(keyId, signer);
    return signer;
  }

  /** A key that is not known here may have been added by another process since. */
  private has(purpose: KeyPurpose, keyId: string): boolean {
    if (Object.hasOwn(this.content[purpose].keys, keyId)) return true;
    this.content = keysOf(this.file);
    return Object.hasOwn(this.content[purpose].keys, keyId);
  }
}

function signedBytes(purpose: string, text: string): Buffer {
  return Buffer.from(`${purpose}\0${text}`);
}
