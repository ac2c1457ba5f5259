import type { Type } from '@nestjs/common';
import { PeoplePage } from './people.page';
import { PersonPage } from './person/person.page';

/** What officers see of people, and how they find and arrange support for them. */
export const PEOPLE_PAGES: readonly Type[] = [PeoplePage, PersonPage];
