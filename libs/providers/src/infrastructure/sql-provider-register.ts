import { Injectable } from '@nestjs/common';
import type { AuthorityId, Id, ProviderId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type ApprovalDecision, type LiftDecision, ProviderRegister } from '../application/provider-register';
import type { Provider, ProviderFacts } from '../domain/provider';
import type { StandingCheck } from '../domain/standing';

const FACT_COLUMNS = `name, kind, register, register_number, register_category, register_checked_on, ownership, footprint,
  full_time_staff, registered_postcode, in_house_authority_id, about, about_cy, quality_grade, languages, home_care_elsewhere`;

function factValues(facts: ProviderFacts): unknown[] {
  const { registration: entry } = facts;
  return [
    ...[facts.name, facts.kind, entry?.register, entry?.number, entry?.category, entry?.checkedOn],
    ...[facts.ownership, facts.footprint, facts.fullTimeStaff, facts.registeredPostcode, facts.inHouseAuthorityId],
    ...[facts.about, facts.aboutCy, facts.qualityGrade, facts.languages, facts.homeCareElsewhere],
  ];
}

@Injectable()
export class SqlProviderRegister extends ProviderRegister {
  async add(tx: Tx, provider: Provider): Promise<void> {
    await query(
      tx,
      `INSERT INTO providers.provider (id, is_demonstration, version, ${FACT_COLUMNS})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [provider.id, provider.isDemonstration, provider.version, ...factValues(provider)],
    );
  }

  async lock(tx: Tx, id: ProviderId): Promise<{ readonly version: number } | undefined> {
    const sql = 'SELECT version FROM providers.provider WHERE id = $1 FOR NO KEY UPDATE';
    return (await query<{ version: number }>(tx, sql, [id]))[0];
  }

  async replace(tx: Tx, id: ProviderId, version: number, facts: ProviderFacts): Promise<void> {
    await query(
      tx,
      `UPDATE providers.provider SET version = $2, (${FACT_COLUMNS}) =
         ROW ($3, $4, $5, $6, $7::text, $8::date, $9, $10, $11::integer, $12::text, $13::uuid, $14, $15, $16::integer, $17,
         coalesce($18::integer, home_care_elsewhere))
       WHERE id = $1`,
      [id, version, ...factValues(facts)],
    );
  }

  async addCheck(tx: Tx, id: Id<'StandingCheck'>, providerId: ProviderId, check: StandingCheck): Promise<void> {
    await query(
      tx,
      `INSERT INTO providers.standing_check (id, provider_id, kind, state, reference, checked_on, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, providerId, check.kind, check.state, check.reference, check.checkedOn, check.validUntil],
    );
  }

  async approvalVersion(tx: Tx, authorityId: AuthorityId, providerId: ProviderId): Promise<number> {
    const sql = 'SELECT version FROM providers.approval WHERE authority_id = $1 AND provider_id = $2';
    return (await query<{ version: number }>(tx, sql, [authorityId, providerId]))[0]?.version ?? 0;
  }

  async decide(tx: Tx, decision: ApprovalDecision): Promise<void> {
    await query(
      tx,
      `INSERT INTO providers.approval AS a (authority_id, provider_id, state, caseload_cap, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (authority_id, provider_id) DO UPDATE SET state = excluded.state, version = a.version + 1,
         caseload_cap = excluded.caseload_cap, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [
        ...[decision.authorityId, decision.providerId, decision.state],
        ...[decision.caseloadCap, decision.decidedBy, decision.decidedAt],
      ],
    );
  }

  async lift(tx: Tx, lift: LiftDecision): Promise<void> {
    await query(
      tx,
      `INSERT INTO providers.generative_lift
         (authority_id, provider_id, decided_by, decided_on, valid_until, evidence_codes)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (authority_id, provider_id) DO UPDATE SET decided_by = excluded.decided_by,
         decided_on = excluded.decided_on, valid_until = excluded.valid_until, evidence_codes = excluded.evidence_codes`,
      [lift.authorityId, lift.providerId, lift.decidedBy, lift.decidedOn, lift.validUntil, lift.evidence],
    );
  }

  async registrationTaken(tx: Tx, register: string, number: string, except: ProviderId): Promise<boolean> {
    const sql = 'SELECT FROM providers.provider WHERE register = $1 AND register_number = $2 AND id <> $3';
    return (await query(tx, sql, [register, number, except])).length > 0;
  }
}
