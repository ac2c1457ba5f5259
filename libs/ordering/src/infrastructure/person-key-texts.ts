import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@commonweal/kernel';
import { type PersonText, PersonTexts, type SealedText } from '@commonweal/people';
import { AwardTexts } from '../application/ports/award-texts';

@Injectable()
export class PersonKeyTexts extends AwardTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: PersonTexts,
  ) {
    super();
  }

  /** In a transaction of its own, which only reads or makes the person's key: the request's key belongs to the award. */
  seal(actor: Actor, text: PersonText): Promise<SealedText> {
    const reader = { ...actor, request: { requestId: actor.request.requestId } };
    return this.unitOfWork.run(reader, (tx) => this.texts.seal(tx, text));
  }
}
