import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, DomainError, UnitOfWork } from '@commonweal/kernel';
import type { SuggestionId } from '../../domain/suggestion';
import { Suggestions } from '../ports/suggestions';
import { ReadSuggestions } from '../queries/suggestions';

/** Who may buy with the budget does not take up what was suggested. Nobody is told, and no reason is asked. */
@Injectable()
export class SetSuggestionAside {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shown: ReadSuggestions,
    private readonly suggestions: Suggestions,
  ) {}

  /** @throws DomainError forbidden, not-found; stale-version where it was used or set aside meanwhile. */
  async execute(
    actor: Actor,
    { suggestionId, version }: { suggestionId: SuggestionId; version: number },
  ): Promise<void> {
    assertMay(actor, 'award.buy');
    const { allowedActions } = await this.shown.byId(actor, suggestionId);
    if (allowedActions.length === 0) throw new DomainError('stale-version');
    await this.unitOfWork.run(actor, (tx) => this.suggestions.setAside(tx, suggestionId, version));
  }
}
