import { Injectable } from '@nestjs/common';
import { type Actor, type Instant, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type ApiClientView, ReadClients } from '../application/queries/read-clients';
import { assertMay } from '../domain/may';
import type { ApiClientRow } from './api-client.row';
import { clientOfRow } from './sql-api-clients';

const LIST = `SELECT c.*, u.name FROM access.api_client c JOIN access.app_user u ON u.id = c.user_id
  ORDER BY c.registered_at DESC, c.id`;

const IN_FORCE = { version: 1, allowedActions: ['revocation'] } as const;
const REVOKED = { version: 2, allowedActions: [] } as const;

@Injectable()
export class SqlReadClients extends ReadClients {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async list(actor: Actor): Promise<readonly ApiClientView[]> {
    assertMay(actor, 'user.manage');
    const rows = await this.unitOfWork.run(actor, (tx) => query<ApiClientRow & { name: string }>(tx, LIST));
    return rows.map((row) => ({
      ...{ ...clientOfRow(row), name: row.name },
      ...{ registeredAt: row.registered_at as Instant, revokedAt: row.revoked_at as Instant | null },
      ...(row.revoked_at === null ? IN_FORCE : REVOKED),
    }));
  }
}
