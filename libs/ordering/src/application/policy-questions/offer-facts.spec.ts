import { type AuthorityId, plainDate, toId } from '@commonweal/kernel';
import type { OfferSource, Wanted } from '../../domain/offer-source';
import { offerFacts } from './offer-facts';

const authorityId: AuthorityId = toId('00000000-0000-7000-8000-000000000001');
const elsewhere = '00000000-0000-7000-8000-000000000002';
const wanted: Wanted = { authorityId, outcomeCodes: ['a', 'b'], language: 'cy', on: plainDate('2026-11-22') };
const source = (provider: Partial<OfferSource['provider']> = {}): OfferSource => ({
  offer: {
    id: 'offer',
    category: 'meals',
    languages: ['en'],
    outcomeCodes: ['b'],
    distanceMetres: 900,
    reachMetres: 800,
    weeklyCapacity: null,
    pricePence: 1200,
    regulatedActivity: false,
    open: true,
  },
  provider: {
    id: 'provider',
    kind: 'organisation',
    registerCategory: null,
    ownership: 'unknown',
    footprint: 'unknown',
    fullTimeStaff: null,
    qualityGrade: null,
    inHouseAuthorityId: null,
    checks: [{ kind: 'insurance', state: 'passed', validUntil: plainDate('2026-12-01') }],
    lift: null,
    ...provider,
  },
  approvalState: null,
});

describe('what the policy is told of an offer', () => {
  it('leaves out what is not known', () => {
    const facts = offerFacts(source(), wanted);
    expect(facts).toMatchObject({
      approval: 'none',
      meetsOutcomes: 'some',
      speaksLanguage: false,
      servesPostcode: false,
    });
    for (const unknown of ['registerCategory', 'fullTimeStaff', 'hasCapacity', 'lift'])
      expect(facts).not.toHaveProperty(unknown);
  });

  it('says which checks somebody asks for are held, and until when', () => {
    expect(offerFacts(source(), wanted).checks).toContainEqual({
      kind: 'insurance',
      requiredFor: 'council_award',
      held: true,
      validUntil: '2026-12-01',
    });
    expect(offerFacts(source(), wanted).checks).toContainEqual({
      kind: 'dbs',
      requiredFor: 'council_award',
      held: false,
    });
  });

  it.each([
    [authorityId, 'in_house'],
    [elsewhere, 'organisation'],
  ])("takes only the council's own team as its own service", (inHouseAuthorityId, kind) => {
    expect(offerFacts(source({ kind: 'in_house', inHouseAuthorityId }), wanted).providerKind).toBe(kind);
  });
});
