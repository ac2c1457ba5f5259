import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { PreferenceBook } from '../ports/preferences';

export interface PreferencesGiven {
  readonly byEmail: boolean;
  readonly byText: boolean;
  /** As people write it: 07700 900123, +44 7700 900123. */
  readonly phone: string | undefined;
}

/** A user says where they want to be told that a message waits. */
@Injectable()
export class SetPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly book: PreferenceBook,
  ) {}

  /** @throws DomainError invalid-input for a number that is no UK mobile, or texts without one. */
  async execute(actor: Actor, { byEmail, byText, phone: given }: PreferencesGiven): Promise<void> {
    const phone = given === undefined ? undefined : ukMobile(given);
    if ((given !== undefined || byText) && phone === undefined) {
      throw new DomainError('invalid-input', { field: 'phone' });
    }
    await this.unitOfWork.run(actor, (tx) =>
      this.book.keep(tx, actor.userId, { byEmail, byText, phone }, this.clock.now()),
    );
  }
}

/** Mobile numbers of the United Kingdom are 07 and nine more digits. */
function ukMobile(given: string): string | undefined {
  const digits = given.replace(/[\s().-]/g, '').replace(/^(\+44|0044)0?/, '0');
  return /^07\d{9}$/.test(digits) ? `+44${digits.slice(1)}` : undefined;
}
