declare const idBrand: unique symbol;

/** A UUID (version 7 when Commonweal made it) of one kind of thing; people are shown references, never ids. */
export type Id<Kind extends string> = string & { readonly [idBrand]: Kind };

export type AuthorityId = Id<'Authority'>;
export type UserId = Id<'User'>;
export type PersonId = Id<'Person'>;
export type ProviderId = Id<'Provider'>;
export type OfferId = Id<'Offer'>;
export type BudgetId = Id<'Budget'>;
export type AccountId = Id<'Account'>;
export type JournalId = Id<'Journal'>;
export type AwardId = Id<'Award'>;
export type ClaimId = Id<'Claim'>;
export type PayableId = Id<'Payable'>;
export type PaymentId = Id<'Payment'>;
export type PaymentRunId = Id<'PaymentRun'>;
export type InstalmentId = Id<'Instalment'>;
export type OutcomeId = Id<'Outcome'>;
export type MessageId = Id<'Message'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** @throws RangeError when text is not a UUID in lower case. */
export function toId<Kind extends string>(text: string): Id<Kind> {
  if (!isUuid(text)) throw new RangeError('not an id');
  return text as Id<Kind>;
}

/** Makes new ids; version 7, so that they sort by time. */
export abstract class Ids {
  abstract next<Kind extends string>(): Id<Kind>;
}
