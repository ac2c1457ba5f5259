import { ImportLogRow } from './import-log.row';
import { PostcodeAreaRow } from './postcode-area.row';
import { PostcodeStagingRow } from './postcode-staging.row';
import { PostcodeRow } from './postcode.row';

export const placesRows = [PostcodeRow, PostcodeAreaRow, PostcodeStagingRow, ImportLogRow] as const;
