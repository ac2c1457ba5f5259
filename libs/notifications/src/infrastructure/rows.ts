import { ContactRow } from './contact.row';
import { MessageRow } from './message.row';
import { SendingRow } from './sending.row';

export const notificationsRows = [MessageRow, ContactRow, SendingRow] as const;
