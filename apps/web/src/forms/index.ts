export * from './attempt';
export * from './form-state';
export * from './submitted-form';
