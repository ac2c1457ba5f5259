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
    // What is read first takes no key: who is refused leaves nothing behind, and who sends it twice is told of the first time.
    const reader = { ...actor, request: { requestId: actor.request.requestId } };
    const { allowedActions, version: now } = await this.shown.byId(reader, suggestionId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!allowedActions.includes('setting-aside')) throw new DomainError('stale-version', { version: now });
      await this.suggestions.setAside(tx, suggestionId, version);
    });
  }
}
