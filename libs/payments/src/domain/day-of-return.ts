import { DomainError, type PlainDate } from '@commonweal/kernel';

/**
 * Money comes back after its budget has begun, and is not seen at a bank on a day to come.
 * @throws DomainError invalid-input
 */
export function assertDayOfReturn(receivedOn: PlainDate, budgetStartsOn: PlainDate, today: PlainDate): void {
  if (receivedOn < budgetStartsOn || receivedOn > today)
    throw new DomainError('invalid-input', { field: 'receivedOn' });
}
