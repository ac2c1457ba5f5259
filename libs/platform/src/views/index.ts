export * from './source-root';
export * from './view-environments';
