import { DomainError } from '@commonweal/kernel';
import type { AwardPlan } from '../application/place-award/award-plan';
import type { PlacedAward, PlacingRequest } from '../application/ports/award-placing';
import type { SqlPlacing, WriteResult } from './sql-placing';

/** At most so many awards in one call. */
const BATCH = 64;
const TRIES = 3;

interface Waiting {
  readonly request: PlacingRequest;
  readonly resolve: (answer: PlacedAward) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
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
    while (this.waiting.length > 0) await this.batch(this.waiting.splice(0, BATCH));
    this.busy = false;
  }

  private async batch(items: readonly Waiting[]): Promise<void> {
    try {
      const planned = await this.planned(items);
      if (planned.length > 0) await this.write(planned);
    } catch (error) {
      for (const item of items) item.reject(error);
    }
  }

  private async planned(items: readonly Waiting[]): Promise<Planned[]> {
    const facts = await this.sql.read(items.map(({ request }) => request));
    const plans = await Promise.all(
      items.map(async (item, i) => {
        const known = facts[i];
        try {
          if (known === undefined) throw new DomainError('not-found');
          return { item, plan: await item.request.plan(known) };
        } catch (error) {
          item.reject(error);
          return undefined;
        }
      }),
    );
    return plans.filter((plan) => plan !== undefined);
  }

  /** A call that fails as a whole is tried again item by item, so that one bad item cannot fail the others. */
  private async write(planned: readonly Planned[]): Promise<void> {
    try {
      const results = await this.sql.write(planned.map(({ item, plan }) => ({ request: item.request, plan })));
      planned.forEach(({ item }, i) => {
        this.settle(item, results[i]);
      });
    } catch (error) {
      if (planned.length === 1) throw error;
      for (const one of planned) {
        await this.write([one]).catch((alone: unknown) => {
          one.item.reject(alone);
        });
      }
    }
  }

  private settle(item: Waiting, result: WriteResult | undefined): void {
    if (result?.kind === 'placed') item.resolve(result.answer);
    else if (result?.kind === 'refused') item.reject(result.error);
    else if (++item.tries < TRIES) this.waiting.push(item);
    else item.reject(new DomainError('facts-moved'));
  }
}
