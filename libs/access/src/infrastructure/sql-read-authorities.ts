import { Injectable } from '@nestjs/common';
import { type AuthorityId, DomainError } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import type { Authority, Nation } from '../application/ports/authority-register';
import { ReadAuthorities } from '../application/queries/read-authorities';
import type { AuthorityRow } from './authority.row';

const SELECT = 'SELECT * FROM access.authority';

@Injectable()
export class SqlReadAuthorities extends ReadAuthorities {
  constructor(private readonly database: Database) {
    super();
  }

  async list(): Promise<readonly Authority[]> {
    return (await this.database.query<AuthorityRow>(`${SELECT} ORDER BY code`)).map(authorityOf);
  }

  byId(authorityId: AuthorityId): Promise<Authority> {
    return this.one(`${SELECT} WHERE id = $1`, authorityId);
  }

  byCode(code: string): Promise<Authority> {
    return this.one(`${SELECT} WHERE code = $1`, code);
  }

  private async one(sql: string, value: string): Promise<Authority> {
    const [row] = await this.database.query<AuthorityRow>(sql, [value]);
    if (row === undefined) throw new DomainError('not-found');
    return authorityOf(row);
  }
}

function authorityOf(row: AuthorityRow): Authority {
  const { id, code, name, name_cy: nameCy, nation, gss_code: gssCode } = row;
  return { id: id as AuthorityId, code, name, nameCy, nation: nation as Nation, gssCode };
}
