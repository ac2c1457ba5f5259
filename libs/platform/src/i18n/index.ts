export * from './compare-locales';
export * from './format-dates';
export * from './locale-files';
export * from './translators';
export * from './welsh-status';
