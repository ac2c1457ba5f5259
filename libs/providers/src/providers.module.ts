import { Module } from '@nestjs/common';
import { DecideApproval } from './application/decide-approval/decide-approval';
import { ProviderRegister } from './application/provider-register';
import { ReadProviders } from './application/queries/read-providers';
import { RecordCheck } from './application/record-check/record-check';
import { RecordGenerativeLift } from './application/record-generative-lift/record-generative-lift';
import { RegisterProvider } from './application/register-provider/register-provider';
import { ReviseProvider } from './application/revise-provider/revise-provider';
import { SqlProviderRegister } from './infrastructure/sql-provider-register';
import { SqlReadProviders } from './infrastructure/sql-read-providers';

const USE_CASES = [RegisterProvider, ReviseProvider, RecordCheck, DecideApproval, RecordGenerativeLift];

@Module({
  providers: [
    ...USE_CASES,
    { provide: ReadProviders, useClass: SqlReadProviders },
    { provide: ProviderRegister, useClass: SqlProviderRegister },
  ],
  exports: [...USE_CASES, ReadProviders],
})
export class ProvidersModule {}
