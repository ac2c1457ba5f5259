export * from './http';
export * from './i18n';
export * from './views';
