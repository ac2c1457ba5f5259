import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FileKeys } from './file-keys';
import { Keys } from './keys';

export interface KeysSettings {
  /** Made at the first start where there is none. */
  readonly file: string;
}

@Global()
@Module({})
export class KeysModule {
  static forRoot({ file }: KeysSettings): DynamicModule {
    return {
      module: KeysModule,
      providers: [{ provide: Keys, useFactory: () => new FileKeys(file) }],
      exports: [Keys],
    };
  }
}
