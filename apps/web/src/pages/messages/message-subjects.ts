import type { Actor, AwardId, ClaimId } from '@commonweal/kernel';
import type { LinkKind, MessageView } from '@commonweal/notifications';
import { titleIn } from '../../wording/in-language';

/** What a message is about, by the id that it links to: a reference and a title, and nobody's name. */
export type Subjects = ReadonlyMap<string, string>;

interface Subject {
  readonly id: string;
  readonly reference: string;
  readonly offerTitle: string;
  readonly offerTitleCy: string;
}

/** ReadAwards and ReadClaims. */
interface Reader<Linked extends AwardId | ClaimId> {
  list(
    actor: Actor,
    query: { readonly ids: readonly Linked[]; readonly limit: number },
  ): Promise<{ readonly items: readonly Subject[] }>;
}

interface Readers {
  readonly awards: Reader<AwardId>;
  readonly claims: Reader<ClaimId>;
}

/** Messages say no more than what happened: what to is read when they are shown, as far as the reader may see it. */
export async function subjectsOf(
  actor: Actor,
  messages: readonly MessageView[],
  { awards, claims }: Readers,
): Promise<Subjects> {
  const linked = (kind: LinkKind) => [
    ...new Set(messages.filter(({ linkKind }) => linkKind === kind).map(({ linkId }) => linkId)),
  ];
  const awardIds = actor.permissions.has('award.read') ? (linked('award') as AwardId[]) : [];
  const claimIds = actor.permissions.has('claim.read') ? (linked('claim') as ClaimId[]) : [];
  const found = await Promise.all([
    awardIds.length === 0 ? NONE : awards.list(actor, { ids: awardIds, limit: awardIds.length }),
    claimIds.length === 0 ? NONE : claims.list(actor, { ids: claimIds, limit: claimIds.length }),
  ]);
  const subjects = found.flatMap(({ items }) => [...items]);
  return new Map(subjects.map((one) => [one.id, `${one.reference}, ${titleIn(actor.language, one)}`]));
}

const NONE = { items: [] };
