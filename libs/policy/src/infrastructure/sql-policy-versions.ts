import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AuthorityId, canonicalJson, DomainError, type JsonValue, plainDate, type Tx } from '@commonweal/kernel';
import { Database, query } from '@commonweal/platform';
import { PolicyVersions, type Publication } from '../application/ports/policy-versions';
import type { CouncilPolicy } from '../domain/council-policy';
import type { LocalPolicyRow } from './local-policy.row';

const COLUMNS = 'p.authority_id, p.id, p.version, p.settings, p.valid_from';
const CURRENT = `SELECT ${COLUMNS} FROM policy.current_policy c
  JOIN policy.local_policy p ON p.authority_id = c.authority_id AND p.id = c.policy_id WHERE c.authority_id = $1`;
const BY_VERSION = `SELECT ${COLUMNS} FROM policy.local_policy p WHERE p.authority_id = $1 AND p.version = $2`;
const INSERT = `INSERT INTO policy.local_policy
  (authority_id, id, version, name, settings, settings_hash, valid_from, published_by, published_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
  WHERE $3 = 1 + coalesce((SELECT max(version) FROM policy.local_policy WHERE authority_id = $1), 0)
  ON CONFLICT DO NOTHING RETURNING version`;
const MOVE = `INSERT INTO policy.current_policy (authority_id, policy_id, version) VALUES ($1, $2, $3)
  ON CONFLICT (authority_id) DO UPDATE SET policy_id = excluded.policy_id, version = excluded.version`;

/** How long the version in force may be taken from memory; the write of an award compares it. */
const FRESH_MS = 1000;
const REMEMBERED = 500;

interface Remembered {
  readonly policy: Promise<CouncilPolicy | undefined>;
  readonly until: number;
}

@Injectable()
export class SqlPolicyVersions extends PolicyVersions {
  private readonly inForce = new Map<AuthorityId, Remembered>();
  private readonly versions = new Map<string, CouncilPolicy>();

  constructor(private readonly database: Database) {
    super();
  }

  current(authorityId: AuthorityId): Promise<CouncilPolicy | undefined> {
    const known = this.inForce.get(authorityId);
    if (known !== undefined && performance.now() < known.until) return known.policy;
    const policy = this.one(CURRENT, [authorityId]);
    this.inForce.set(authorityId, { policy, until: performance.now() + FRESH_MS });
    policy.catch(() => this.inForce.delete(authorityId));
    return policy;
  }

  /** A version never changes, so it is read once. */
  async byVersion(authorityId: AuthorityId, version: number): Promise<CouncilPolicy | undefined> {
    const key = `${authorityId}/${version}`;
    const known = this.versions.get(key);
    if (known !== undefined) return known;
    const policy = await this.one(BY_VERSION, [authorityId, version]);
    if (policy === undefined) return undefined;
    if (this.versions.size >= REMEMBERED) this.versions.clear();
    this.versions.set(key, policy);
    return policy;
  }

  async publish(tx: Tx, { policy, publishedBy, publishedAt }: Publication): Promise<void> {
    const { id, authorityId, version, effectiveFrom, ...settings } = policy;
    const hash = createHash('sha256')
      .update(canonicalJson(settings as unknown as JsonValue))
      .digest('hex');
    const values = [JSON.stringify(settings), hash, effectiveFrom, publishedBy, publishedAt];
    const published = await query(tx, INSERT, [authorityId, id, version, policy.name.en, ...values]);
    if (published.length === 0) throw new DomainError('stale-version');
    await query(tx, MOVE, [authorityId, id, version]);
    this.inForce.delete(authorityId as AuthorityId);
  }

  private async one(sql: string, values: readonly unknown[]): Promise<CouncilPolicy | undefined> {
    const [row] = await this.database.query<LocalPolicyRow & Record<string, unknown>>(sql, values);
    return row === undefined ? undefined : policyOf(row);
  }
}

function policyOf({ authority_id, id, version, settings, valid_from }: LocalPolicyRow): CouncilPolicy {
  return { ...settings, id, authorityId: authority_id, version, effectiveFrom: plainDate(valid_from) };
}
