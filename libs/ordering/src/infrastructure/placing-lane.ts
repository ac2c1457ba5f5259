import { setImmediate as turn } from 'node:timers/promises';
import { DomainError, type PersonId } from '@commonweal/kernel';
import { IdempotentReplay } from '@commonweal/platform';
import type { AwardPlan } from '../application/place-award/award-plan';
import type { PlacingFacts } from '../application/place-award/placing-facts';
import type { PlacedAward, PlacingRequest } from '../application/ports/award-placing';
import { factsAfter } from './facts-after';
import type { SqlPlacing, WriteResult } from './sql-placing';

/** At most so many awards in one call. */
const BATCH = 64;
/** Of PostgreSQL. */
const SERIALIZATION_FAILURE = '40001';
const TRIES = 3;

interface Waiting {
  readonly request: PlacingRequest;
  readonly resolve: (answer: PlacedAward) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

interface Read {
  readonly item: Waiting;
  readonly facts: PlacingFacts;
}

interface Planned {
  readonly item: Waiting;
  readonly plan: AwardPlan;
}

/** One call in flight at a time; answers only after the commit. */
export class Lane {
  private waiting: Waiting[] = [];
  private busy = false;

  constructor(private readonly sql: SqlPlacing) {}

  place(request: PlacingRequest): Promise<PlacedAward> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject, tries: 0 });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length > 0) {
      await this.gathered();
      await this.batch(this.waiting.splice(0, BATCH));
    }
    this.busy = false;
  }

  /** Requests that lie unread on their sockets join, as long as each turn of the loop brings another: a call costs its many little. */
  private async gathered(): Promise<void> {
    for (let before = 0; before < this.waiting.length && before < BATCH;) {
      before = this.waiting.length;
      await turn();
    }
  }

  private async batch(items: readonly Waiting[]): Promise<void> {
    try {
      const facts = await this.sql.read(items.map(({ request }) => request));
      await this.write(await this.planned(items, facts));
    } catch (error) {
      for (const item of items) item.reject(error);
    }
  }

  private async planned(items: readonly Waiting[], facts: readonly (PlacingFacts | undefined)[]): Promise<Planned[]> {
    const byPerson = new Map<PersonId, Read[]>();
    items.forEach((item, i) => {
      const known = facts[i];
      if (known === undefined) item.reject(new DomainError('not-found'));
      else if (known.answered) item.reject(new IdempotentReplay());
      else byPerson.set(known.person.id, [...(byPerson.get(known.person.id) ?? []), { item, facts: known }]);
    });
    const planned = await Promise.all([...byPerson.values()].map((reads) => this.plannedInTurn(reads)));
    return planned.flat();
  }

  /** Awards for one person are decided one after the other, each on the facts that those before it will leave. */
  private async plannedInTurn(reads: readonly Read[]): Promise<Planned[]> {
    const planned: Planned[] = [];
    for (const { item, facts } of reads) {
      try {
        const plan = await item.request.plan(
          planned.reduce((after, earlier) => factsAfter(after, earlier.plan), facts),
        );
        planned.push({ item, plan });
      } catch (error) {
        // Whether those before it are written is not known yet: it is asked again when it is.
        if (planned.length > 0) this.waiting.push(item);
        else item.reject(error);
      }
    }
    return planned;
  }

  /** A call that fails as a whole is tried again item by item, so that one bad item cannot fail the others. */
  private async write(planned: readonly Planned[]): Promise<void> {
    if (planned.length === 0) return;
    try {
      const results = await this.sql.write(planned.map(({ item, plan }) => ({ request: item.request, plan })));
      planned.forEach(({ item }, i) => {
        this.settle(item, results[i]);
      });
    } catch (error) {
      const [only] = planned;
      if (only !== undefined && planned.length === 1) this.settleFailed(only.item, error);
      else for (const one of planned) await this.write([one]);
    }
  }

  /** Somebody else's change came first: decided again, on what is so by now. */
  private settleFailed(item: Waiting, error: unknown): void {
    if (error instanceof Error && 'code' in error && error.code === SERIALIZATION_FAILURE) {
      this.settle(item, { kind: 'facts-moved' });
    } else item.reject(error);
  }

  private settle(item: Waiting, result: WriteResult | undefined): void {
    if (result?.kind === 'placed') item.resolve(result.answer);
    else if (result?.kind === 'refused') item.reject(result.error);
    else if (++item.tries < TRIES) this.waiting.push(item);
    else item.reject(new DomainError('facts-moved'));
  }
}
