import type { Id, Instant, Language, Tx, UserId } from '@commonweal/kernel';

export type SignInLinkId = Id<'SignInLink'>;

/** A link is good for so long after it was sent. */
export const LINK_MINUTES = 15;
/** An address gets at most so many links in that time. */
export const MOST_LINKS = 5;

export interface AskedLink {
  readonly id: SignInLinkId;
  readonly email: string;
  /** Where its user was going. */
  readonly nextPath: string;
  readonly at: Instant;
}

/** What the e-mail needs. The secret is nowhere else. */
export interface IssuedLink {
  readonly to: string;
  readonly language: Language;
  readonly secret: string;
}

export interface UsedLink {
  readonly userId: UserId;
  readonly nextPath: string;
}

export abstract class LinkRegister {
  /** Writes the same row for an address that nobody has. false when the address had its share for now. */
  abstract ask(tx: Tx, link: AskedLink): Promise<boolean>;
  /** Makes the secret; one made before is void. undefined when there is nobody to send it to, or it is too late. */
  abstract issue(tx: Tx, id: SignInLinkId, at: Instant): Promise<IssuedLink | undefined>;
  /** Once; all other links of the same user are void after. undefined when it is unknown, used or too old. */
  abstract use(tx: Tx, secret: string, at: Instant): Promise<UsedLink | undefined>;
}
