import { plainDate } from '@commonweal/kernel';
import { awardQuestion } from '../../../../test/support/policy-question';
import { evaluateAward } from './evaluate-award';
import { renderReason } from './wording/render-reason';

const HOST = { budgetType: 'isf', isfBasis: 'council_contract', placerRole: 'isf_host', moneyHeldIn: 'host' } as const;

describe('a fund that its host holds', () => {
  it.each([
    ['2026-12-01', '2027-03-31', false],
    ['2027-03-31', '2027-03-31', false],
    ['2026-12-01', '2027-04-01', true],
    ['2027-04-01', '2027-06-01', true],
    ['2026-12-01', undefined, true],
  ])('until 31 March 2027 is bought from for the days until then: from %s to %s', (from, to, refused) => {
    const buyer = { ...HOST, hostPurchasing: 'not_paid', fundLastDay: plainDate('2027-03-31') } as const;
    const award = { startsOn: plainDate(from), ...(to === undefined ? {} : { endsOn: plainDate(to) }) };
    const { outcome, reasons } = evaluateAward(awardQuestion({ buyer, award }));
    const line = reasons.find(({ code }) => code === 'after-the-fund');
    expect([outcome, line?.params]).toEqual(refused ? ['refuse', { fundEndsOn: '2027-03-31' }] : ['allow', undefined]);
    if (line) expect(renderReason(line, 'cy')).toContain('31 Mawrth 2027');
  });
});
