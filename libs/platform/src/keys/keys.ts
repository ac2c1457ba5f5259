export interface Sealed {
  /** Of the key-encryption key; kept with the ciphertext, so that keys can be changed. */
  readonly keyId: string;
  readonly ciphertext: Buffer;
}

export interface Signature {
  readonly keyId: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

export interface PublicKey {
  readonly keyId: string;
  /** The raw 32 bytes, base64url (the "x" of a JWK). */
  readonly publicKey: string;
}

/** The installation's own secrets. Contexts ask for an operation; only this port's adapter sees a key. */
export abstract class Keys {
  /** `about` says what the text belongs to and is bound to it: opened with another, it is refused. */
  abstract seal(plaintext: Buffer, about: string): Sealed;
  /** @throws Error when the key is unknown, or the ciphertext or `about` is not what was sealed. */
  abstract open(sealed: Sealed, about: string): Buffer;
  /** HMAC-SHA-256 in hexadecimal, different for each purpose: equal values can be found without being readable. */
  abstract keyedHash(purpose: string, value: string): string;
  /** Signs for a purpose; a signature for one is worth nothing for another. */
  abstract sign(purpose: string, text: string): Signature;
  abstract verify(purpose: string, text: string, signed: Signature): boolean;
  /** Every signing key, retired ones too, for whoever checks a signature. */
  abstract publicKeys(): readonly PublicKey[];
}
