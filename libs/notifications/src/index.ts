export { DeliverMessage, type MessageToDeliver } from './application/deliver-message/deliver-message';
export { MarkRead } from './application/mark-read/mark-read';
export { LINK_KINDS, type LinkKind, Notify, type Template, TEMPLATES } from './application/notify';
export { type MessagePage, type MessageQuery, type MessageView, ReadMessages } from './application/queries/messages';
export { notificationsRows } from './infrastructure/rows';
export { NotificationsModule } from './notifications.module';
