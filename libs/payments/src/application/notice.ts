import type { OutboxMessage, UserId } from '@commonweal/kernel';

/** Tells these users; nothing where there is nobody to tell. Ids and codes only. */
export function notice(
  template: string,
  userIds: readonly UserId[],
  linkKind: string,
  linkId: string,
): OutboxMessage[] {
  if (userIds.length === 0) return [];
  return [{ kind: 'notifications.notify', payload: { template, userIds, linkKind, linkId } }];
}
