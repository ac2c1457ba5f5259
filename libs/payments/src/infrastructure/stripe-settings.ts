import { type DynamicModule, Global, Module } from '@nestjs/common';

export const STRIPE_SETTINGS = Symbol('StripeSettings');

export interface StripeSettings {
  /** Empty: Stripe is off. */
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** The code of the council whose account the key opens: no other payer's money is there. */
  readonly payer: string;
  /** Empty: Stripe's own address. */
  readonly api: string;
}

/** Gives the payments of a process their gateway; without it Stripe is off. */
@Global()
@Module({})
export class StripeModule {
  static forRoot(settings: StripeSettings): DynamicModule {
    const provider = { provide: STRIPE_SETTINGS, useValue: settings };
    return { module: StripeModule, providers: [provider], exports: [provider] };
  }
}
