import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AuthorityId, DomainError, Ids, type PersonId, type Tx } from '@commonweal/kernel';
import { Keys, query, SEALING_KEY_BYTES } from '@commonweal/platform';
import { PersonKeys } from '../application/ports/person-keys';
import type { PersonKeyRow } from './person-key.row';

export interface PersonKey {
  readonly keyId: string;
  readonly key: Buffer;
}

type Wrapped = Pick<PersonKeyRow, 'key_id' | 'wrapped_by' | 'wrapped_key'>;

const FIND = `SELECT key_id, wrapped_by, wrapped_key FROM people.person_key WHERE authority_id = $1 AND person_id = $2`;
const ADD = `INSERT INTO people.person_key (authority_id, person_id, key_id, wrapped_by, wrapped_key)
  SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT 1 FROM people.person WHERE authority_id = $1 AND id = $2)
  ON CONFLICT DO NOTHING`;
const DESTROY = 'DELETE FROM people.person_key WHERE authority_id = $1 AND person_id = $2 RETURNING key_id';

/** Each person's own key, made with the first text about them and kept wrapped by the installation's. */
@Injectable()
export class WrappedPersonKeys extends PersonKeys {
  constructor(
    private readonly keys: Keys,
    private readonly ids: Ids,
  ) {
    super();
  }

  /** The person's key, made where there is none. @throws DomainError not-found where the actor may not see the person. */
  async of(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<PersonKey> {
    const row = (await this.find(tx, authorityId, personId)) ?? (await this.made(tx, authorityId, personId));
    return { keyId: row.key_id, key: this.unwrap(authorityId, personId, row.wrapped_by, row.wrapped_key) };
  }

  unwrap(authorityId: string, personId: string, wrappedBy: string, wrappedKey: Buffer): Buffer {
    return this.keys.open({ keyId: wrappedBy, ciphertext: wrappedKey }, about(authorityId, personId));
  }

  async destroy(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<boolean> {
    return (await query(tx, DESTROY, [authorityId, personId])).length === 1;
  }

  private async made(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<Wrapped> {
    const { keyId, ciphertext } = this.keys.seal(randomBytes(SEALING_KEY_BYTES), about(authorityId, personId));
    await query(tx, ADD, [authorityId, personId, this.ids.next<'PersonKey'>(), keyId, ciphertext]);
    const row = await this.find(tx, authorityId, personId);
    if (row === undefined) throw new DomainError('not-found');
    return row;
  }

  private async find(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<Wrapped | undefined> {
    return (await query<Wrapped>(tx, FIND, [authorityId, personId]))[0];
  }
}

function about(authorityId: string, personId: string): string {
  return `person-key ${authorityId} ${personId}`;
}
