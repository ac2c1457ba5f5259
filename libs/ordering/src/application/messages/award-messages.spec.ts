import type { AwardId, UserId } from '@commonweal/kernel';
import { awardMessages, changeMessages } from './award-messages';

const AWARD = 'the-award' as AwardId;
const JOAN = 'joan' as UserId;
const GLYN = 'glyn' as UserId;
const AMIRA = 'amira' as UserId;

const told = (messages: ReturnType<typeof awardMessages>) =>
  messages.map(({ payload }) => [payload.template, payload.userIds]);

describe('who is told about an award', () => {
  it('is the person and whoever placed it, in one message', () => {
    expect(awardMessages(AWARD, 'accepted', { person: [JOAN], placer: [AMIRA], provider: [GLYN] })).toEqual([
      {
        kind: 'notifications.notify',
        payload: { template: 'award-accepted', userIds: [JOAN, AMIRA], linkKind: 'award', linkId: AWARD },
      },
    ]);
  });

  it('is told once, who placed it for themself', () => {
    expect(told(awardMessages(AWARD, 'accepted', { person: [GLYN, JOAN], placer: [GLYN] }))).toEqual([
      ['award-accepted', [GLYN, JOAN]],
    ]);
    expect(told(changeMessages(AWARD, 'in_force', { person: [GLYN], placer: [GLYN] }))).toEqual([
      ['change-agreed', [GLYN]],
    ]);
  });

  it('is nobody where there is nobody to tell', () => {
    expect(awardMessages(AWARD, 'accepted', {})).toEqual([]);
    expect(awardMessages(AWARD, 'active', { person: [JOAN] })).toEqual([]);
  });
});
