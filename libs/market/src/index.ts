export { type LocalFirstReport, ReadLocalFirst, type Share } from './application/queries/local-first';
export { MarketModule } from './market.module';
