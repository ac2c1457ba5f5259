import { type ClaimView, ReadClaims } from '@commonweal/delivery';
import type { Actor, PersonId } from '@commonweal/kernel';
import { ReadSuggestions, type SuggestionView } from '@commonweal/ordering';
import { Injectable } from '@nestjs/common';
import { type OwnPayment, OwnPayments } from '../to-pay/own-payments';

const SHOWN = 50;

/** What waits for whoever decides about a person's money. */
export interface Waiting {
  readonly bills: readonly ClaimView[];
  readonly suggestions: readonly SuggestionView[];
  /** Of everybody whose money the reader holds. */
  readonly toPay: readonly OwnPayment[];
}

@Injectable()
export class WaitingReader {
  constructor(
    private readonly claims: ReadClaims,
    private readonly suggestions: ReadSuggestions,
    private readonly payments: OwnPayments,
  ) {}

  async of(actor: Actor, personId: PersonId): Promise<Waiting> {
    const [bills, suggestions, toPay] = await Promise.all([
      this.claims.list(actor, { personId, states: ['awaiting_approval'], limit: SHOWN }),
      this.suggestions.list(actor, { personId, state: 'open', limit: SHOWN }),
      this.payments.due(actor),
    ]);
    return { bills: bills.items, suggestions: suggestions.items, toPay };
  }
}
