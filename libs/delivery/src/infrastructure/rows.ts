import { ClaimRow } from './claim.row';
import { ClaimEventRow } from './claim-event.row';
import { ClaimLineRow } from './claim-line.row';

export const deliveryRows = [ClaimRow, ClaimEventRow, ClaimLineRow] as const;
