import { createTranslators, readLocales } from '@commonweal/platform';
import { localesFolder } from '../../apps/web/src/rendering/web-texts';

/** The words of the pages, from the files that the pages take them from; a key without words is an error. */
export const pageWords = createTranslators(readLocales(localesFolder()), 'throw');
