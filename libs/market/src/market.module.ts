import { Module } from '@nestjs/common';
import { ReadLocalFirst } from './application/queries/local-first';
import { SqlLocalFirst } from './infrastructure/sql-local-first';

@Module({
  providers: [{ provide: ReadLocalFirst, useClass: SqlLocalFirst }],
  exports: [ReadLocalFirst],
})
export class MarketModule {}
