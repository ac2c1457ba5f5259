import { defineJob } from '@commonweal/kernel';

/** What a message opens. */
export const LINK_KINDS = ['award', 'claim', 'payment', 'suggestion', 'account-change', 'budget'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Every message there is; its words are in locales/{en,cy}/messages.json. */
export const TEMPLATES = [
  'suggestion-made',
  'award-waits-for-your-agreement',
  'award-waits-for-approval',
  'award-offered',
  'award-accepted',
  'award-declined',
  'award-cancelled',
  'award-expired',
  'award-paused',
  'award-resumes',
  'award-ends',
  'award-notice',
  'change-waits-for-your-agreement',
  'change-waits-for-approval',
  'change-offered',
  'change-agreed',
  'change-not-made',
  'claim-waits-for-you',
  'claim-approved',
  'claim-queried',
  'claim-withdrawn',
  'payment-sent',
  'payment-settled',
  'payment-returned',
  'payment-to-make',
  'payable-due',
  'account-change-asked',
  'account-change-to-check',
  'account-change-checked',
  'account-change-refused',
  'account-change-withdrawn',
  'instalment-sent',
  'instalment-returned',
] as const;
export type Template = (typeof TEMPLATES)[number];

/** Go out by e-mail whatever a user chose, and to a number that was changed lately: nobody is to miss that they are robbed. */
export const WARNINGS: ReadonlySet<string> = new Set<Template>([
  'account-change-asked',
  'account-change-checked',
  'account-change-refused',
  'account-change-withdrawn',
]);

/** Tell these users. Whoever asks for it has chosen them, and none for somebody who has died. */
export const Notify = defineJob<{
  readonly template: string;
  readonly userIds: readonly string[];
  readonly linkKind: string;
  readonly linkId: string;
}>('notifications.notify');
