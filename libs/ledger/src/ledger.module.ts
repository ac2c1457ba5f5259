import { Module } from '@nestjs/common';
import { CheckInvariants } from './application/check-invariants/check-invariants';
import { InvariantChecks } from './application/ports/invariant-check';
import { Ledger } from './application/ports/ledger';
import { LedgerChecks } from './infrastructure/ledger-checks';
import { SqlLedger } from './infrastructure/sql-ledger';

@Module({
  providers: [
    { provide: Ledger, useClass: SqlLedger },
    { provide: InvariantChecks, useClass: LedgerChecks },
    CheckInvariants,
  ],
  exports: [Ledger, InvariantChecks, CheckInvariants],
})
export class LedgerModule {}
