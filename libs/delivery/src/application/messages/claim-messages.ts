import type { ClaimId, OutboxMessage, UserId } from '@commonweal/kernel';

type Template = 'claim-waits-for-you' | 'claim-approved' | 'claim-queried' | 'claim-withdrawn';

/** One message to some users about a claim. Codes and ids only; words are rendered when it is read. */
export function claimMessage(template: Template, claimId: ClaimId, userIds: readonly UserId[]): OutboxMessage[] {
  if (userIds.length === 0) return [];
  return [{ kind: 'notifications.notify', payload: { template, userIds, linkKind: 'claim', linkId: claimId } }];
}
