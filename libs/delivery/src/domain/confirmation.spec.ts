import { confirmedBy } from './confirmation';

describe('who confirms a delivery', () => {
  it.each([
    ['person_or_nominee', false, true, 'person'],
    ['person_or_nominee', false, false, 'person'],
    ['authorised_or_suitable_person', false, false, 'person'],
    ['host_or_person_for_hosts_own', false, true, 'host'],
    ['host_or_person_for_hosts_own', true, true, 'person'],
    ['person', true, true, 'person'],
    ['person_or_matched_to_agreement', false, true, 'person'],
    ['person_or_matched_to_agreement', false, false, 'council'],
    ['nobody', false, true, undefined],
  ] as const)('%s, the host’s own: %s, the person can: %s', (tableSays, isHostsOwn, personCanConfirm, expected) => {
    expect(confirmedBy({ tableSays, isHostsOwn, personCanConfirm })).toBe(expected);
  });
});
