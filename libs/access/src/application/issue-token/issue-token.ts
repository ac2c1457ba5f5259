import { Injectable } from '@nestjs/common';
import { type Actor, addMinutes, Clock, DomainError, UnitOfWork, type UserId } from '@commonweal/kernel';
import { ApiTokens } from '../ports/api-tokens';

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

const LONGEST_MINUTES = 90 * 24 * 60;

@Injectable()
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: ApiTokens,
  ) {}

  /**
   * A token for the API, for oneself; the demonstration's sign-in (a system actor) for the user who was chosen.
   * @throws DomainError forbidden for somebody else; invalid-input unless minutes are whole, from 1 to 90 days.
   */
  async execute(actor: Actor, request: { readonly userId: UserId; readonly minutes: number }): Promise<IssuedToken> {
    const { userId, minutes } = request;
    if (actor.system === undefined && actor.userId !== userId) throw new DomainError('forbidden');
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) {
      throw new DomainError('invalid-input', { field: 'minutes' });
    }
    const at = this.clock.now();
    const accessToken = await this.unitOfWork.run(actor, (tx) =>
      this.tokens.issue(tx, userId, at, addMinutes(at, minutes)),
    );
    return { accessToken, expiresInSeconds: minutes * 60 };
  }
}
