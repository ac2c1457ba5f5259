import { Injectable } from '@nestjs/common';
import type { Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type Authority, AuthorityRegister } from '../application/ports/authority-register';

const ADD = `INSERT INTO access.authority (id, code, name, name_cy, nation, gss_code) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (code) DO NOTHING RETURNING 1`;

@Injectable()
export class SqlAuthorityRegister extends AuthorityRegister {
  async add(tx: Tx, { id, code, name, nameCy, nation, gssCode }: Authority): Promise<boolean> {
    return (await query(tx, ADD, [id, code, name, nameCy, nation, gssCode])).length === 1;
  }
}
