import { methodOf, nextPaymentState, PAYMENT_STATES, PAYMENT_TRANSITIONS } from './payment-states';

describe('the life of a payment', () => {
  it.each([
    ['queued', 'send', 'sent'],
    ['queued', 'settle', 'settled'],
    ['queued', 'reject', 'rejected'],
    ['sent', 'send', undefined],
    ['sent', 'settle', 'settled'],
    ['sent', 'reject', 'rejected'],
    ['settled', 'settle', undefined],
    ['settled', 'reject', 'rejected'],
    ['rejected', 'settle', undefined],
    ['rejected', 'reject', undefined],
  ] as const)('from %s by %s to %s', (from, step, to) => {
    expect(nextPaymentState(from, step)).toBe(to);
  });

  it('has every state that is told of, and due, which is the debt', () => {
    expect(['due', ...Object.keys(PAYMENT_TRANSITIONS)]).toEqual(PAYMENT_STATES);
  });
});

describe('how a debt is paid', () => {
  it.each([
    ['authority', false, 'bacs'],
    ['authority', true, 'internal'],
    ['host', false, 'by_host'],
    ['host', true, 'internal'],
    ['holder', false, 'by_holder'],
    ['holder', true, 'by_holder'],
  ] as const)('by the %s, own service: %s', (payer, isOwn, method) => {
    expect(methodOf(payer, isOwn)).toBe(method);
  });
});
