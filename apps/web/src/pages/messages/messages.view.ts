import type { Actor, Instant } from '@commonweal/kernel';
import type { LinkKind, MessagePage, MessageView } from '@commonweal/notifications';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { paths, pathTo } from '../../paths';
import type { Subjects } from './message-subjects';

export interface MessagesView {
  readonly unread: number;
  readonly messages: readonly MessageLine[];
  readonly pager: PagerLinks;
}

interface MessageLine {
  readonly title: string;
  readonly text: string;
  /** absent where it is about nothing that has a reference, or that the reader may see no more. */
  readonly about: string | undefined;
  readonly createdAt: Instant;
  readonly isUnread: boolean;
  /** Where the thing is for this reader; absent where they have no page of it. */
  readonly href: string | undefined;
  readonly readHref: string;
}

interface OnFile {
  readonly list: MessagePage;
  readonly unread: number;
  readonly subjects: Subjects;
  readonly trail: string | undefined;
}

export function messagesView(actor: Actor, { list, unread, subjects, trail }: OnFile): MessagesView {
  return {
    unread,
    messages: list.items.map((message) => ({ ...messageLine(actor, message), about: subjects.get(message.linkId) })),
    pager: pagerLinks({ path: paths.messages, query: {}, trail, nextCursor: list.nextCursor }),
  };
}

function messageLine(
  actor: Actor,
  { id, title, text, createdAt, readAt, linkKind, linkId }: MessageView,
): Omit<MessageLine, 'about'> {
  return {
    ...{ title, text, createdAt, isUnread: readAt === null },
    href: LINKS.find(({ kind, permission }) => kind === linkKind && actor.permissions.has(permission))?.to(linkId),
    readHref: pathTo(paths.readMessage, { messageId: id }),
  };
}

interface LinkRule {
  readonly kind: LinkKind;
  readonly permission: string;
  readonly to: (id: string) => string;
}

/** The page of a thing for whoever may do this; the first that fits. */
const LINKS: readonly LinkRule[] = [
  { kind: 'award', permission: 'award.agree', to: (awardId) => pathTo(paths.arrangedOne, { awardId }) },
  { kind: 'award', permission: 'award.answer', to: (awardId) => pathTo(paths.order, { awardId }) },
  { kind: 'award', permission: 'award.place', to: (awardId) => pathTo(paths.award, { awardId }) },
  { kind: 'suggestion', permission: 'award.buy', to: (suggestionId) => pathTo(paths.suggestion, { suggestionId }) },
  { kind: 'claim', permission: 'claim.approve', to: (claimId) => pathTo(paths.bill, { claimId }) },
  { kind: 'claim', permission: 'claim.submit', to: (claimId) => pathTo(paths.invoice, { claimId }) },
  {
    kind: 'account-change',
    permission: 'account-change.read',
    to: (changeId) => pathTo(paths.accountChange, { changeId }),
  },
  { kind: 'payment', permission: 'payee.change', to: () => paths.payments },
  { kind: 'budget', permission: 'fund.read', to: (budgetId) => pathTo(paths.money, { budgetId }) },
  { kind: 'budget', permission: 'award.agree', to: (budgetId) => pathTo(paths.money, { budgetId }) },
];
