import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, canonicalJson, DomainError, type IdempotencyClaim } from '@commonweal/kernel';
import { IdempotentReplay, StoredAnswers } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { FormState } from './form-state';

/** A form as it was sent to an address; its field `once` holds the key that the page was given. */
export interface FormSent {
  readonly actor: Actor;
  readonly address: string;
  readonly once: string;
  readonly form: FormState;
}

const POLL_MILLISECONDS = 25;
const POLLS = 80;

/** The key of a form that moves money or changes a state, in its hidden field `once`. */
export function onceKey(): string {
  return randomUUID();
}

/**
 * Sends a form's use case at most once: pressing twice, or again after going back, leads to where the first press led.
 * The key commits with the change, so that a refused form can be put right and sent again.
 */
@Injectable()
export class SendOnce {
  constructor(private readonly answers: StoredAnswers) {}

  /**
   * `work` takes the actor under whom the one change is made, and gives the address to go on to.
   * @throws DomainError idempotency-mismatch when the same form was sent before with other values, and what `work` throws.
   */
  async run({ actor, address, once, form }: FormSent, work: (actor: Actor) => Promise<string>): Promise<string> {
    const requestHash = createHash('sha256').update(canonicalJson(form.values)).digest('hex');
    const claim: IdempotencyClaim = { key: once, route: `POST ${address}`, requestHash };
    try {
      const location = await work({ ...actor, request: { ...actor.request, idempotency: claim } });
      await this.answers.keep(actor, claim, 303, location);
      return location;
    } catch (error) {
      if (error instanceof IdempotentReplay) return this.firstLocation(actor, claim);
      throw error;
    }
  }

  private async firstLocation(actor: Actor, claim: IdempotencyClaim): Promise<string> {
    for (let poll = 0; poll < POLLS; poll++) {
      const first = await this.answers.find(actor, claim);
      if (first !== undefined && first.requestHash !== claim.requestHash) throw new DomainError('idempotency-mismatch');
      if (typeof first?.response === 'string') return first.response;
      await pause(POLL_MILLISECONDS);
    }
    throw new DomainError('idempotency-in-progress');
  }
}
