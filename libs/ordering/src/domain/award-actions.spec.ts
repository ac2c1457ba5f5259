import { type Actor, plainDate, systemActor, toId } from '@commonweal/kernel';
import { anAward } from './an-award.fake';
import { allowedAwardActions, mayDo, type Parties } from './award-actions';

const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);
const parties: Parties = {
  ...anAward({ state: 'awaiting_approval' }),
  authorityId: id<'Authority'>(1),
  personId: id<'Person'>(2),
  providerId: id<'Provider'>(3),
  placedBy: id<'User'>(4),
};
const actor = (over: Partial<Actor>, permissions: readonly string[]): Actor => ({
  ...systemActor('', [], 'test'),
  system: undefined,
  permissions: new Set(permissions),
  ...over,
});
const manager = (userId: number, authority = 1) =>
  actor({ userId: id(userId), authorityIds: [id(authority)] }, ['award.approve', 'award.cancel']);
const worker = actor({ authorityIds: [id(1)] }, ['award.cancel', 'agreement.record']);
const holder = actor({ personIds: [id(2)] }, ['award.buy', 'award.agree', 'award.cancel']);
const host = (provider = 6) => actor({ providerId: id(provider) }, ['award.buy', 'award.cancel', 'agreement.record']);

describe('what a manager may do with an award that waits for approval', () => {
  it('is to approve what somebody else placed, never their own', () => {
    expect(allowedAwardActions(manager(5), parties)).toEqual(['approval', 'cancellation']);
    expect(allowedAwardActions(manager(4), parties)).toEqual(['cancellation']);
    expect(mayDo('approval', manager(4), parties)).toBe(false);
  });

  it('is nothing for the award of another council', () => {
    expect(allowedAwardActions(manager(5, 9), parties)).toEqual([]);
  });
});

describe('who may cancel what is offered', () => {
  const offered = (over: Partial<Parties>): Parties => ({ ...parties, state: 'offered', ...over });
  const purchase = offered({ kind: 'purchase', buyer: 'person' });
  const inFund = offered({ kind: 'isf_purchase', buyer: 'host', hostProviderId: id(6) });
  const atRequest = offered({ kind: 'isf_purchase', buyer: 'person', hostProviderId: id(6) });

  it.each([
    ['an officer, what the council buys', worker, offered({}), true],
    ['an officer, not what the person buys', worker, purchase, false],
    ['an officer, not what the host buys', worker, inFund, false],
    ['the holder, what they buy', holder, purchase, true],
    ['the holder, not what the council buys', holder, offered({}), false],
    ['the holder, not what the host buys', holder, inFund, false],
    ['the holder, what the host buys as their agent', holder, atRequest, true],
    ['the host, what it buys', host(), inFund, true],
    ['the host, what it buys as agent', host(), atRequest, true],
    [
      'the host, not the award of the fund to it',
      host(),
      offered({ kind: 'isf_placement', hostProviderId: id(6) }),
      false,
    ],
    ['another host, nothing', host(7), inFund, false],
  ])('%s', (_, who, award, may) => {
    expect(allowedAwardActions(who, award).includes('cancellation')).toBe(may);
  });
});

describe('who may write down what the person said', () => {
  const asked = {
    ...parties,
    state: 'awaiting_agreement',
    kind: 'isf_purchase',
    hostProviderId: id<'Provider'>(6),
  } as const;
  const inFund: Parties = { ...asked, buyer: 'host' };

  it('is the host for the bills of others, never for its own delivery or fee', () => {
    expect(mayDo('agreement', host(), inFund)).toBe(true);
    expect(mayDo('agreement', host(), { ...inFund, providerId: id(6) })).toBe(false);
    expect(mayDo('agreement', holder, { ...inFund, providerId: id(6) })).toBe(true);
  });

  it("is the council's officer only where the council buys", () => {
    expect(mayDo('agreement', worker, inFund)).toBe(false);
    expect(mayDo('agreement', worker, { ...asked, kind: 'isf_placement', buyer: 'council' })).toBe(true);
  });
});

const MAY = ['award.buy', 'award.change', 'award.cancel', 'award.answer', 'claim.submit'];

describe('who changes, pauses and ends', () => {
  const council = actor({ authorityIds: [id(1)] }, MAY);
  const provider = actor({ providerId: id(6) }, MAY);
  const parties = {
    council,
    person: actor({ personIds: [id(3)] }, MAY),
    provider,
    host: actor({ providerId: id(9) }, MAY),
  };
  const active = (buyer: Parties['buyer']) =>
    anAward({ buyer, kind: 'council_award', state: 'active', hostProviderId: id<'Provider'>(9) });

  it.each([
    ['council', 'council'],
    ['health_body', 'council'],
    ['host', 'host'],
    ['person', 'person'],
  ] as const)('of what the %s buys is the %s alone', (buyer, party) => {
    for (const [name, who] of Object.entries(parties)) {
      const may = allowedAwardActions(who, active(buyer)).filter((action) => STEPS.includes(action));
      expect([name, may]).toEqual([name, name === party ? ['change', 'pause', 'ending'] : []]);
    }
  });

  it('notice is given by the provider, once', () => {
    const award = active('person');
    expect(allowedAwardActions(provider, award)).toEqual(['notice', 'claims']);
    expect(allowedAwardActions(provider, { ...award, endingOn: plainDate('2027-01-01') })).toEqual(['claims']);
  });

  it('a paused award goes on or ends; one that is over still takes its last bills', () => {
    const from = plainDate('2026-12-10');
    const paused = anAward({ state: 'paused', pauses: [{ from, until: undefined }] });
    expect(allowedAwardActions(council, paused)).toEqual(['change', 'resume', 'ending']);
    expect(allowedAwardActions(provider, anAward({ state: 'ended' }))).toEqual(['claims']);
    expect(allowedAwardActions(council, anAward({ state: 'ended' }))).toEqual([]);
  });
});

const STEPS: readonly string[] = ['change', 'pause', 'resume', 'ending'];
