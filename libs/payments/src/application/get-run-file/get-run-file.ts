import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type PaymentRunId, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { isOwnPayer } from '../own-payer';
import { PaymentRuns } from '../ports/payment-runs';

export interface RunFileToSend {
  /** RUN-2026-000123.csv */
  readonly fileName: string;
  readonly contentType: 'text/csv';
  readonly content: Buffer;
  readonly sha256: string;
}

/** Finance of the payer takes the file to the bank; each time is written down, for it holds everybody's bank details. */
@Injectable()
export class GetRunFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PaymentRuns,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found (also while the run has no file) */
  async execute(actor: Actor, id: PaymentRunId): Promise<RunFileToSend> {
    assertMay(actor, 'payment-run.make');
    return this.unitOfWork.run(actor, async (tx) => {
      const file = await this.runs.file(tx, id);
      if (file === undefined) throw new DomainError('not-found');
      const { authorityId, payer, reference, content, sha256 } = file;
      if (!isOwnPayer(actor, payer)) throw new DomainError('not-found');
      await this.runs.logDownload(tx, actor, { authorityId, id, at: this.clock.now() });
      return { fileName: `${reference}.csv`, contentType: 'text/csv', content, sha256 };
    });
  }
}
