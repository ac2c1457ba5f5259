import { Module } from '@nestjs/common';
import { ImportPostcodes } from './application/import-postcodes/import-postcodes';
import { PostcodeFiles } from './application/import-postcodes/postcode-files';
import { Postcodes } from './application/postcodes';
import { CopyPostcodeFiles } from './infrastructure/copy-postcode-files';
import { SqlPostcodes } from './infrastructure/sql-postcodes';

@Module({
  providers: [
    ImportPostcodes,
    { provide: Postcodes, useClass: SqlPostcodes },
    { provide: PostcodeFiles, useClass: CopyPostcodeFiles },
  ],
  exports: [ImportPostcodes, Postcodes],
})
export class PlacesModule {}
