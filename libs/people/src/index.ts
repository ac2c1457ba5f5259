export { AddOutcome, type OutcomeOfPerson } from './application/add-outcome/add-outcome';
export { EraseFreeText } from './application/erase-free-text/erase-free-text';
export { AccessLog, type RecordRead } from './application/ports/access-log';
export { Disclosures } from './application/ports/disclosures';
export { type PersonText, PersonTexts, type ReadTexts, type SealedText } from './application/ports/person-texts';
export { type DisclosedPersonView, ReadDisclosedPeople } from './application/queries/read-disclosed-people';
export { type IntroducedPersonView, ReadIntroducedPeople } from './application/queries/read-introduced-people';
export {
  type OutcomeView,
  type PeoplePage,
  type PeopleQuery,
  type PersonView,
  ReadPeople,
} from './application/queries/read-people';
export { ReadPeopleOfFunds } from './application/queries/read-people-of-funds';
export {
  type PersonToRegister,
  type RegisteredPerson,
  RegisterPerson,
} from './application/register-person/register-person';
export type { OutcomeToAdd } from './domain/outcome-to-add';
export type { TextSubject } from './domain/text-subjects';
export { peopleRows } from './infrastructure/rows';
export { PeopleModule } from './people.module';
