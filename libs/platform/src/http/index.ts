export * from './access-guard';
export * from './current-actor';
export * from './health.controller';
export * from './permissions';
export * from './readable-url';
export * from './request-log';
export * from './route-access';
export * from './unknown-errors';
