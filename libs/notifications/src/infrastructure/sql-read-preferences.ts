import { ReadUsers } from '@commonweal/access';
import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@commonweal/kernel';
import { FIRST_PREFERENCES, PreferenceBook } from '../application/ports/preferences';
import { type PreferencesView, ReadPreferences } from '../application/queries/preferences';

@Injectable()
export class SqlReadPreferences extends ReadPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: PreferenceBook,
    private readonly users: ReadUsers,
  ) {
    super();
  }

  async own(actor: Actor): Promise<PreferencesView> {
    const chosen = await this.unitOfWork.run(actor, (tx) => this.book.of(tx, actor.userId));
    const { email } = await this.users.byId(actor, actor.userId);
    return { ...(chosen ?? FIRST_PREFERENCES), email };
  }
}
