import { judgedPence, type AwardQuestion } from '../award-question';
import { BUYING_TABLE, buyerOf, buyingRowOf, isPublicBuyer } from '../buying-table';
import type { Duty } from '../decision';
import { findThreshold, inForce, type ContractKind, type DutyTrigger, type LawDuty, type LawThreshold } from '../law';

/** What the buyer owes with this award: first to the person, then what the dated law adds for a public buyer. */
export function dutiesOf(question: AwardQuestion): Duty[] {
  const { buyer, offer, award, law } = question;
  const inHouse = offer.providerKind === 'in_house';
  if (inHouse || !isPublicBuyer(buyer)) return toThePerson(question);
  const arisen = law.duties.filter(
    (row) => inForce(row, buyer.nation, award.decidedOn) && arises(question, row.trigger),
  );
  return [
    ...toThePerson(question),
    ...arisen.map((row) => owed(question, row)),
    ...(reaches(question, 'light_touch') ? [USER_CHOICE_RECORD] : []),
  ];
}

const LINE_OF_TRIGGER: Partial<Readonly<Record<DutyTrigger, ContractKind>>> = {
  notifiable: 'notifiable_below_threshold',
  published_payment: 'payment_publication',
  light_touch: 'light_touch',
};

function owed(question: AwardQuestion, { code, trigger, source, unsettled }: LawDuty): Duty {
  const kind = LINE_OF_TRIGGER[trigger];
  const linePence = kind === undefined ? undefined : lineOf(question, kind)?.amountPence;
  const params: Duty['params'] = linePence === undefined ? {} : { linePence };
  return { code, source, unsettled: unsettled !== undefined, params };
}

const USER_CHOICE_RECORD: Duty = {
  code: 'user-choice-record',
  source: 'Procurement Act 2023 sch 5 paras 15-17',
  unsettled: false,
  params: {},
};

/** A holder's own purchase is its own agreement; every other is agreed by the person first. */
function toThePerson({ buyer, offer }: AwardQuestion): Duty[] {
  const { kind, buyer: party } = BUYING_TABLE[buyingRowOf(buyer, offer.providerKind)];
  if (kind === 'purchase') return [];
  const code = party === 'council' ? 'persons-agreement-first' : 'persons-say-recorded';
  return [
    {
      code,
      source: 'Care Act 2014 s.1; Social Services and Well-being (Wales) Act 2014 s.6',
      unsettled: false,
      params: {},
    },
  ];
}

function arises(question: AwardQuestion, trigger: DutyTrigger): boolean {
  const holds: Readonly<Record<DutyTrigger, () => boolean>> = {
    every_award: () => true,
    notifiable: () => reaches(question, 'notifiable_below_threshold') && !reaches(question, 'light_touch'),
    published_payment: () => reaches(question, 'payment_publication'),
    light_touch: () => reaches(question, 'light_touch'),
    health_buys: () => buyerOf(question.buyer) === 'health_body' || question.buyer.funder === 'both',
  };
  return holds[trigger]();
}

function reaches(question: AwardQuestion, kind: ContractKind): boolean {
  const line = lineOf(question, kind);
  return line !== undefined && judgedPence(question.award) >= line.amountPence;
}

function lineOf({ buyer, award, law }: AwardQuestion, kind: ContractKind): LawThreshold | undefined {
  return findThreshold(law, buyer.nation, kind, award.decidedOn);
}
