import type { ClaimView, ClaimWords } from '@commonweal/delivery';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { datedNotes } from '../../../wording/dated-notes';
import { titleIn } from '../../../wording/in-language';
import { isTheirs } from '../bill-line';

interface BillOnFile {
  readonly actor: Actor;
  readonly claim: ClaimView;
  /** Once approved, it is the reader's own to pay. */
  readonly paysItself: boolean;
  readonly words: ClaimWords;
  readonly form: FormState;
}

export function billView({ actor, claim, paysItself, words, form }: BillOnFile) {
  const {
    id: claimId,
    awardId,
    reference,
    state,
    version,
    unit,
    amountPence,
    submittedAt,
    providerName,
    personName,
  } = claim;
  const { query, answer, note } = words;
  const isOwn = actor.permissions.has('award.agree');
  return {
    bill: {
      ...{ reference, state, version, unit, amountPence, submittedAt, providerName },
      title: titleIn(actor.language, claim),
    },
    lines: claim.lines.map(({ deliveredOn, quantityHundredths, amountPence: cost }) => ({
      ...{ deliveredOn, count: unitsOf(quantityHundredths), amountPence: cost },
    })),
    ...{ query, answer, notes: datedNotes(actor.language, note), form },
    ...{ atWork: !isOwn, personName: isOwn ? null : personName },
    isTheirs: isTheirs(actor, claim),
    meaningKey: meaningKey(claim, isOwn, paysItself),
    paysItself,
    toPayHref: paysItself && state === 'approved' ? paths.toPay : undefined,
    awardHref: awardHref(actor, awardId),
    approveHref: claim.allowedActions.includes('approval') ? pathTo(paths.approveBill, { claimId }) : undefined,
    askHref: claim.allowedActions.includes('query') ? pathTo(paths.askAboutBill, { claimId }) : undefined,
  };
}

/** The person's own words, or those of who confirms it for the council or the host. */
function meaningKey(claim: ClaimView, isOwn: boolean, paysItself: boolean): string {
  const meaning = paysItself && claim.state === 'approved' ? 'approvedYours' : claim.state;
  if (isOwn) return claim.confirmedBy === 'person' ? `bills:meaning.${meaning}` : meaningToOthers(claim);
  return `bills:atWork.${waitsForReader(claim) ? 'yours' : meaning}`;
}

/** To the person whose bill somebody else confirms. */
function meaningToOthers({ state, confirmedBy }: ClaimView): string {
  const isOver = state === 'paid' || state === 'withdrawn';
  return isOver ? `bills:meaning.${state}` : `bills:by.${confirmedBy}.${state}`;
}

function waitsForReader({ state, allowedActions }: ClaimView): boolean {
  return (state === 'awaiting_approval' || state === 'queried') && allowedActions.includes('approval');
}

/** A broker reads bills and no awards. */
function awardHref({ permissions }: Actor, awardId: AwardId): string | undefined {
  if (permissions.has('award.agree')) return pathTo(paths.arrangedOne, { awardId });
  return permissions.has('award.read') ? pathTo(paths.award, { awardId }) : undefined;
}
