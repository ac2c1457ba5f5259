import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type Tx, UnitOfWork, type UserId } from '@commonweal/kernel';
import { ExternalIdentities } from '../ports/external-identities';

/** What a council's identity provider said of somebody, checked as it must be. */
export interface CouncilIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where it is verified. */
  readonly verifiedEmail: string | undefined;
  /** The councils that this issuer speaks for. */
  readonly councilCodes: readonly string[];
}

/**
 * Finds the user whom a council's identity provider means: by the subject, and the first time by a verified e-mail address.
 * No user and no role is ever made of it. It speaks only for those who belong to its council alone: for a user with a role in
 * another council, or as a provider, it could otherwise open what is not its own.
 */
@Injectable()
export class SignInWithCouncil {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly identities: ExternalIdentities,
  ) {}

  /** undefined: nobody here. */
  execute(identity: CouncilIdentity, requestId: string): Promise<UserId | undefined> {
    return this.unitOfWork.run(systemActor('council-sign-in', [], requestId), async (tx) => {
      const { issuer, subject, councilCodes } = identity;
      const known = await this.identities.find(tx, issuer, subject);
      const userId = known ?? (await this.byAddress(tx, identity));
      if (userId === undefined || !(await this.identities.belongsTo(tx, userId, councilCodes))) return undefined;
      if (known !== undefined) return known;
      return (await this.identities.link(tx, issuer, subject, userId, this.clock.now())) ? userId : undefined;
    });
  }

  private async byAddress(tx: Tx, { verifiedEmail }: CouncilIdentity): Promise<UserId | undefined> {
    return verifiedEmail === undefined ? undefined : this.identities.userWithEmail(tx, verifiedEmail);
  }
}
