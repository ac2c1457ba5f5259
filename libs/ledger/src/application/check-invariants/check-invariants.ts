import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, UnitOfWork } from '@commonweal/kernel';
import { type Breach, InvariantChecks } from '../ports/invariant-check';

export interface InvariantReport {
  readonly checks: readonly string[];
  readonly breaches: readonly Breach[];
}

/** Runs every check over one council's money: nightly, and when someone asks. */
@Injectable()
export class CheckInvariants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: InvariantChecks,
  ) {}

  async execute(actor: Actor, authorityId: AuthorityId): Promise<InvariantReport> {
    const checks = this.checks.all();
    const breaches = await this.unitOfWork.run(actor, async (tx) => {
      const found: Breach[] = [];
      for (const check of checks) found.push(...(await check.breaches(tx, authorityId)));
      return found;
    });
    return { checks: checks.map((check) => check.name), breaches };
  }
}
