import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type BudgetId, DomainError, Ids, type OfferId, Outbox, UnitOfWork } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import type { SuggestionId } from '../../domain/suggestion';
import { Suggestions } from '../ports/suggestions';

export interface MakeSuggestionRequest {
  readonly budgetId: BudgetId;
  readonly offerIds: readonly OfferId[];
  readonly note: string | undefined;
}

/** Somebody who may not buy with a budget puts offers before who may. It binds nobody and reserves nothing. */
@Injectable()
export class MakeSuggestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suggestions: Suggestions,
    private readonly texts: PersonTexts,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError forbidden, not-found, invalid-input. After a death nothing is suggested: not-found. */
  async execute(actor: Actor, { budgetId, offerIds, note }: MakeSuggestionRequest): Promise<SuggestionId> {
    assertMay(actor, 'suggestion.make');
    const id = this.ids.next<'Suggestion'>();
    return this.unitOfWork.run(actor, async (tx) => {
      const { authorityId, personId, hasDied, personUsers } = await this.suggestions.ground(tx, budgetId);
      if (hasDied) throw new DomainError('not-found');
      const wanted = [...new Set(offerIds)];
      const listed = await this.suggestions.listed(tx, wanted);
      if (wanted.length === 0 || listed.length < wanted.length)
        throw new DomainError('invalid-input', { field: 'offerIds' });
      const madeBy = actor.userId;
      await this.suggestions.add(tx, { authorityId, id, personId, budgetId, offerIds: wanted, madeBy });
      if (note !== undefined) {
        await this.texts.write(tx, { authorityId, personId, subject: 'suggestion-note', subjectId: id, text: note });
      }
      const userIds = personUsers.filter((userId) => userId !== madeBy);
      const payload = { template: 'suggestion-made', userIds, linkKind: 'suggestion', linkId: id };
      await this.outbox.add(tx, userIds.length === 0 ? [] : [{ kind: 'notifications.notify', payload }]);
      return id;
    });
  }
}
