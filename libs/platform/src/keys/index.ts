export * from './file-keys';
export type { KeyPurpose } from './key-file';
export * from './keys';
export * from './keys.module';
export * from './sealing';
