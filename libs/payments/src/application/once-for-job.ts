import { Injectable } from '@nestjs/common';
import {
  type AuthorityId,
  Clock,
  type Instant,
  JobEffects,
  systemActor,
  type Actor,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';

export interface JobToDo {
  readonly jobId: string;
  readonly task: string;
  readonly authorityId: AuthorityId;
}

/** The transaction of a job: its effect and its key commit together, so that a second delivery does nothing. */
@Injectable()
export class OnceForJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
    private readonly clock: Clock,
  ) {}

  async run(
    { jobId, task, authorityId }: JobToDo,
    work: (tx: Tx, actor: Actor, at: Instant) => Promise<void>,
  ): Promise<void> {
    const actor = systemActor(task, [authorityId], jobId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (await this.jobEffects.claim(tx, jobId)) await work(tx, actor, this.clock.now());
    });
  }
}
