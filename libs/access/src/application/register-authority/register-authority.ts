import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, Ids, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '../../domain/may';
import { type Authority, AuthorityRegister } from '../ports/authority-register';

@Injectable()
export class RegisterAuthority {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly authorities: AuthorityRegister,
  ) {}

  /** @throws DomainError forbidden; invalid-input for a code that is taken or malformed. */
  async execute(actor: Actor, council: Omit<Authority, 'id'>): Promise<AuthorityId> {
    assertMay(actor, 'authority.manage');
    if (!/^[a-z][a-z-]*$/.test(council.code)) throw new DomainError('invalid-input', { field: 'code' });
    if (!/^[EW]\d{8}$/.test(council.gssCode)) throw new DomainError('invalid-input', { field: 'gssCode' });
    const id = this.ids.next<'Authority'>();
    await this.unitOfWork.run(actor, async (tx) => {
      const isNew = await this.authorities.add(tx, { ...council, id });
      if (!isNew) throw new DomainError('invalid-input', { field: 'code' });
    });
    return id;
  }
}
