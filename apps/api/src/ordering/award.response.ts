import { type Language, quantityFromHundredths, quantityInUnits } from '@commonweal/kernel';
import {
  AGREEMENT_BASES,
  AGREEMENT_WAYS,
  AWARD_STATES,
  type AwardView,
  OPEN_CHANGE_STATES,
} from '@commonweal/ordering';
import { AWARD_KINDS, BUYERS, type Duty, type Reason, renderDuty, renderReason } from '@commonweal/policy';
import {
  Choice,
  Day,
  Facts,
  Id,
  Moment,
  Part,
  Parts,
  Quantity,
  Text,
  Texts,
  WholeNumber,
} from '../fields/response-fields';

export class LineResponse {
  @Text() code: string;
  @Text({ description: 'In the user’s language' }) text: string;
  @Facts() params: object;
}

export class AwardDecisionResponse {
  @Choice(['allow', 'refer']) outcome: string;
  @Text() route: string;
  @Text() band: string;
  @Parts(() => LineResponse) reasons: readonly LineResponse[];
  @Parts(() => LineResponse) duties: readonly LineResponse[];
  @WholeNumber({ nullable: true }) policyVersion: number | null;
  @Text() engineVersion: string;
}

export class AgreementResponse {
  @Choice(AGREEMENT_BASES) basis: string;
  @Choice(AGREEMENT_WAYS) how: string;
  @Day() on: string;
}

export class PauseResponse {
  @Day({ description: 'The first day without' }) from: string;
  @Day({ nullable: true, description: 'The last day without; null while it runs on' }) until: string | null;
}

/** A change of terms that waits for the person, a manager or the provider; the old terms stand. */
export class ProposedChangeResponse {
  @Choice(OPEN_CHANGE_STATES) state: string;
  @Quantity({ description: 'Units over the whole period with endsOn, else units a week' }) quantity: number;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @WholeNumber() valuePence: number;
  @WholeNumber() wholeLifePence: number;
  @WholeNumber({ description: 'Reserved for it already, in reservedPence' }) heldPence: number;
}

export class AwardResponse {
  @Id() id: string;
  @Id() authorityId: string;
  @Text() reference: string;
  @Choice(AWARD_KINDS) kind: string;
  @Choice(BUYERS, { description: 'The contract party' }) buyer: string;
  @Id({ nullable: true, description: 'Of the fund that it is bought from' }) hostProviderId: string | null;
  @Choice(AWARD_STATES) state: string;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /awards/{id}/<action>' }) allowedActions: readonly string[];
  @Id() personId: string;
  @Text({ nullable: true, description: 'For a provider, from its acceptance on' }) personName: string | null;
  @Text({ description: 'The district of the person’s postcode' }) area: string;
  @Id() budgetId: string;
  @Id() offerId: string;
  @Text({ description: 'In the user’s language' }) title: string;
  @Id() providerId: string;
  @Text() providerName: string;
  @Text() category: string;
  @Text() unit: string;
  @Quantity({ description: 'Units over the whole period with endsOn, else units a week' }) quantity: number;
  @WholeNumber() pricePence: number;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @Day({ nullable: true, description: 'The last day that an ending or a notice named' }) endingOn: string | null;
  @Parts(() => PauseResponse) pauses: readonly PauseResponse[];
  @Part(() => ProposedChangeResponse, { nullable: true, description: 'For the provider, once it is asked' })
  change: ProposedChangeResponse | null;
  @Day({ nullable: true }) reviewOn: string | null;
  @WholeNumber({ description: 'To the end of the confirmed period' }) valuePence: number;
  @WholeNumber({ description: 'What the decision judged' }) wholeLifePence: number;
  @WholeNumber() reservedPence: number;
  @Texts() outcomeCodes: readonly string[];
  @Text({ nullable: true }) reasonCode: string | null;
  @Day({ nullable: true, description: 'Without an answer by then it expires' }) answerBy: string | null;
  @Moment() createdAt: string;
  @Part(() => AwardDecisionResponse, { nullable: true, description: 'Not for the provider' })
  decision: AwardDecisionResponse | null;
  @Part(() => AgreementResponse, { nullable: true }) agreement: AgreementResponse | null;
}

export class AwardsResponse {
  @Parts(() => AwardResponse, { description: 'Newest first' }) items: readonly AwardResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function awardResponse(view: AwardView, language: Language): AwardResponse {
  const { offerTitle, offerTitleCy, quantityHundredths, decision, agreement } = view;
  return {
    ...shownAsStored(view),
    title: language === 'cy' ? offerTitleCy : offerTitle,
    quantity: quantityInUnits(quantityFromHundredths(quantityHundredths)),
    pauses: view.pauses.map(({ from, until }) => ({ from, until: until ?? null })),
    change: view.change && changeOf(view.change),
    decision: decision && {
      ...{ outcome: decision.outcome, route: decision.route, band: decision.band },
      ...{ policyVersion: decision.policyVersion, engineVersion: decision.engineVersion },
      reasons: (decision.reasons as unknown as readonly Reason[]).map((line) =>
        inWords(line, renderReason(line, language)),
      ),
      duties: (decision.duties as unknown as readonly Duty[]).map((line) => inWords(line, renderDuty(line, language))),
    },
    agreement: agreement && { basis: agreement.basis, how: agreement.how, on: agreement.on },
  };
}

function changeOf(change: NonNullable<AwardView['change']>): ProposedChangeResponse {
  const { state, startsOn, endsOn, valuePence, wholeLifePence, heldPence } = change;
  const quantity = quantityInUnits(change.quantity);
  return { state, quantity, startsOn, endsOn: endsOn ?? null, valuePence, wholeLifePence, heldPence };
}

function inWords({ code, params }: Pick<Reason | Duty, 'code' | 'params'>, text: string): LineResponse {
  return { code, text, params };
}

function shownAsStored(view: AwardView) {
  const { id, authorityId, reference, kind, state, version, allowedActions, personId, personName, area } = view;
  const { buyer, hostProviderId } = view;
  const { budgetId, offerId, providerId, providerName, category, unit, pricePence, startsOn, endsOn, endingOn } = view;
  const { reviewOn, valuePence, wholeLifePence, reservedPence, outcomeCodes, reasonCode, answerBy, createdAt } = view;
  return {
    ...{ id, authorityId, reference, kind, buyer, hostProviderId, state, version, allowedActions },
    ...{ personId, personName, area },
    ...{ budgetId, offerId, providerId, providerName, category, unit, pricePence, startsOn, endsOn, endingOn },
    ...{ reviewOn, valuePence, wholeLifePence, reservedPence, outcomeCodes, reasonCode, answerBy, createdAt },
  };
}

/** The answer to POST /awards: kept for repeats of the request, so it holds codes and no words. */
export class PlacedAwardResponse {
  @Id() id: string;
  @Text() reference: string;
  @Choice(AWARD_KINDS) kind: string;
  @Choice(BUYERS) buyer: string;
  @Choice(AWARD_STATES) state: string;
  @WholeNumber() version: number;
  @Texts() allowedActions: readonly string[];
  @Id() personId: string;
  @Id() budgetId: string;
  @Id() offerId: string;
  @Id() providerId: string;
  @Day() startsOn: string;
  @Day({ nullable: true }) endsOn: string | null;
  @WholeNumber() valuePence: number;
  @WholeNumber() wholeLifePence: number;
  @WholeNumber() reservedPence: number;
  @Facts({ description: 'outcome, route, band, reasons, duties, policyVersion; GET /awards/{id} has the words' })
  decision: object;
}

/** The answer to a step: kept for repeats of the request, so it holds codes and no words. */
export class AwardStepResponse {
  @Id() id: string;
  @Text() reference: string;
  @Choice(AWARD_STATES) state: string;
  @WholeNumber() version: number;
  @Texts() allowedActions: readonly string[];
  @WholeNumber() reservedPence: number;
}

export function awardStepResponse(view: AwardView): AwardStepResponse {
  const { id, reference, state, version, allowedActions, reservedPence } = view;
  return { id, reference, state, version, allowedActions, reservedPence };
}
