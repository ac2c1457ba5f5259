import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type AuthorityId, Ids, type OutcomeId, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { assertOutcome, type OutcomeToAdd } from '../../domain/outcome-to-add';
import { AccessLog } from '../ports/access-log';
import { PersonRegister } from '../ports/person-register';
import { PersonTexts } from '../ports/person-texts';

export interface OutcomeOfPerson extends OutcomeToAdd {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
}

@Injectable()
export class AddOutcome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly people: PersonRegister,
    private readonly texts: PersonTexts,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError forbidden, invalid-input, not-found. */
  async execute(actor: Actor, outcome: OutcomeOfPerson): Promise<OutcomeId> {
    assertMay(actor, 'person.write');
    assertOutcome(outcome);
    const id = this.ids.next<'Outcome'>();
    const { authorityId, personId, code, text } = outcome;
    await this.unitOfWork.run(actor, async (tx) => {
      await this.people.addOutcomes(tx, [{ authorityId, personId, id, code }]);
      await this.texts.write(tx, { authorityId, personId, subject: 'outcome', subjectId: id, text });
      await this.accessLog.record(tx, actor, { authorityId, personId, purpose: 'outcome-added' });
    });
    return id;
  }
}
