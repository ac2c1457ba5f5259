export * from './attempt';
export * from './form-state';
export * from './send-once';
export * from './step.form';
export * from './is-day';
export * from './submitted-form';
