import type { ClaimView, ClaimWords } from '@commonweal/delivery';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { datedNotes } from '../../../wording/dated-notes';
import { titleIn } from '../../../wording/in-language';

interface BillOnFile {
  readonly actor: Actor;
  readonly claim: ClaimView;
  readonly words: ClaimWords;
  readonly form: FormState;
}

export function billView({ actor, claim, words, form }: BillOnFile) {
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
    meaningKey: meaningKey(claim, isOwn),
    awardHref: awardHref(actor, awardId),
    approveHref: claim.allowedActions.includes('approval') ? pathTo(paths.approveBill, { claimId }) : undefined,
    askHref: claim.allowedActions.includes('query') ? pathTo(paths.askAboutBill, { claimId }) : undefined,
  };
}

/** The person's own words, or those of who confirms it for the council or the host. */
function meaningKey({ state, allowedActions }: ClaimView, isOwn: boolean): string {
  if (isOwn) return `bills:meaning.${state}`;
  const waits = state === 'awaiting_approval' || state === 'queried';
  return `bills:atWork.${waits && allowedActions.includes('approval') ? 'yours' : state}`;
}

/** A broker reads bills and no awards. */
function awardHref({ permissions }: Actor, awardId: AwardId): string | undefined {
  if (permissions.has('award.agree')) return pathTo(paths.arrangedOne, { awardId });
  return permissions.has('award.read') ? pathTo(paths.award, { awardId }) : undefined;
}
