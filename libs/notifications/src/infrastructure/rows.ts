import { MessageRow } from './message.row';

export const notificationsRows = [MessageRow] as const;
