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
  /** None: it is about no council's money. */
  readonly authorityId?: AuthorityId | undefined;
}

/** The transaction of a job: its effect and its key commit together, so that a second delivery does nothing. */
@Injectable()
export class OnceForJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
    private readonly clock: Clock,
  ) {}

  async run(job: JobToDo, work: (tx: Tx, actor: Actor, at: Instant) => Promise<void>): Promise<void> {
    const actor = actorOf(job);
    await this.unitOfWork.run(actor, async (tx) => {
      if (await this.jobEffects.claim(tx, job.jobId)) await work(tx, actor, this.clock.now());
    });
  }

  /** What must be known before, in a transaction that claims nothing. */
  look<T>(job: JobToDo, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(actorOf(job), work);
  }
}

function actorOf({ jobId, task, authorityId }: JobToDo): Actor {
  return systemActor(task, authorityId === undefined ? [] : [authorityId], jobId);
}
