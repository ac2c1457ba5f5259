import { ReadAuthorities } from '@commonweal/access';
import { type Actor, type AuthorityId, DomainError, isUuid, type Language, type ProviderId } from '@commonweal/kernel';
import type { AskedPayer } from '@commonweal/payments';
import { ReadProviders } from '@commonweal/providers';
import { Injectable } from '@nestjs/common';

/** Who pays at the desk of the payment runs: a council, or a host from the funds that it holds. */
@Injectable()
export class RunPayers {
  constructor(
    private readonly authorities: ReadAuthorities,
    private readonly providers: ReadProviders,
  ) {}

  /**
   * The payer in an address or a form, by default the reader's own; of a host of several councils, with whose money.
   * @throws DomainError not-found for what is no id.
   */
  asked({ authorityIds, providerId }: Actor, payer?: string, council?: string): AskedPayer {
    const id = payer ?? authorityIds[0] ?? providerId ?? '';
    if (!isUuid(id) || (council !== undefined && !isUuid(council))) throw new DomainError('not-found');
    if (id !== providerId) return { kind: 'authority', id };
    return { kind: 'host', id, authorityId: council as AuthorityId | undefined };
  }

  async nameOf({ kind, id }: AskedPayer, language: Language): Promise<string> {
    if (kind === 'authority') return this.councilName(id as AuthorityId, language);
    return (await this.providers.byId(id as ProviderId)).name;
  }

  async councilName(id: AuthorityId, language: Language): Promise<string> {
    const { name, nameCy } = await this.authorities.byId(id);
    return language === 'cy' ? nameCy : name;
  }
}
