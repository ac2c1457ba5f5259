import { PAYMENT_METHODS, PAYMENT_RUN_TRANSITIONS, PAYMENT_STATES } from '@commonweal/payments';
import { Choice, Day, Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';

export class PaymentResponse {
  @Id() id: string;
  @Text({ nullable: true, description: 'A debt has none yet' }) reference: string | null;
  @Id({ nullable: true, description: 'Of money paid over to a host or holder there is none' }) claimId: string | null;
  @Id({ nullable: true, description: 'Of money paid over to a host or holder' }) instalmentId: string | null;
  @Id({ nullable: true, description: 'None where the person holds the money' }) providerId: string | null;
  @Text({ description: 'Who is paid' }) providerName: string;
  @WholeNumber() amountPence: number;
  @Choice(PAYMENT_METHODS) method: string;
  @Choice(PAYMENT_STATES) state: string;
  @Id({ nullable: true }) runId: string | null;
  @Moment({ nullable: true }) sentAt: string | null;
  @Day({ nullable: true, description: 'As the holder or host who paid it says' }) paidOn: string | null;
  @Text({ nullable: true, description: 'What the holder or host wrote on it' }) payerReference: string | null;
  @Text({ nullable: true, description: 'Why the money came back; for Bacs the code of its returns' })
  rejectionCode: string | null;
  @Choice(['authority', 'host', 'holder']) payerKind: string;
  @Id() payerId: string;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /payments/{id}/<action>' }) allowedActions: readonly string[];
  @Moment() createdAt: string;
}

export class PaymentsResponse {
  @Parts(() => PaymentResponse, { description: 'Newest first' }) items: readonly PaymentResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export class PaymentRunResponse {
  @Id() id: string;
  @Id() authorityId: string;
  @Text() reference: string;
  @Choice(['authority', 'host']) payerKind: string;
  @Id() payerId: string;
  @Choice(['bacs', 'stripe']) method: string;
  @Choice(Object.keys(PAYMENT_RUN_TRANSITIONS)) state: string;
  @WholeNumber({ nullable: true, description: 'Control total' }) paymentCount: number | null;
  @WholeNumber({ nullable: true, description: 'Control total' }) totalPence: number | null;
  @Text({ nullable: true, description: 'SHA-256 of the file' }) fileSha256: string | null;
  @Day({ nullable: true, description: 'When the money arrives' }) processingOn: string | null;
  @Moment() madeAt: string;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /payment-runs/{id}/<action>' })
  allowedActions: readonly string[];
}

export class LeftOutResponse {
  @Id() payableId: string;
  @Id({ nullable: true }) claimId: string | null;
  @Id({ nullable: true }) providerId: string | null;
  @Text({ description: 'Who was to be paid' }) providerName: string;
  @WholeNumber() amountPence: number;
  @Text({ description: 'Why it was not paid, as a code' }) code: string;
}

export class OnePaymentRunResponse extends PaymentRunResponse {
  @Parts(() => LeftOutResponse, { description: 'What is still due, and why' }) leftOut: readonly LeftOutResponse[];
}

export class PaymentRunsResponse {
  @Parts(() => PaymentRunResponse, { description: 'Newest first' }) items: readonly PaymentRunResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export class MadeRunResponse {
  @Id() id: string;
  @Text() reference: string;
  @Text() state: string;
  @WholeNumber() version: number;
  @Texts() allowedActions: readonly string[];
}
