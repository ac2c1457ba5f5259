import { Module, type Provider } from '@nestjs/common';
import { PlacesModule } from '@commonweal/places';
import { AddOutcome } from './application/add-outcome/add-outcome';
import { EraseFreeText } from './application/erase-free-text/erase-free-text';
import { AccessLog } from './application/ports/access-log';
import { Disclosures } from './application/ports/disclosures';
import { PersonKeys } from './application/ports/person-keys';
import { PersonRegister } from './application/ports/person-register';
import { PersonTexts } from './application/ports/person-texts';
import { ReadDisclosedPeople } from './application/queries/read-disclosed-people';
import { ReadIntroducedPeople } from './application/queries/read-introduced-people';
import { ReadPeople } from './application/queries/read-people';
import { ReadPeopleOfFunds } from './application/queries/read-people-of-funds';
import { RegisterPerson } from './application/register-person/register-person';
import { OutcomesOfPeople } from './infrastructure/outcomes-of-people';
import { SealedPersonTexts } from './infrastructure/sealed-person-texts';
import { SqlAccessLog } from './infrastructure/sql-access-log';
import { SqlDisclosures } from './infrastructure/sql-disclosures';
import { SqlPersonRegister } from './infrastructure/sql-person-register';
import { SqlReadDisclosedPeople } from './infrastructure/sql-read-disclosed-people';
import { SqlReadIntroducedPeople } from './infrastructure/sql-read-introduced-people';
import { SqlReadPeople } from './infrastructure/sql-read-people';
import { SqlReadPeopleOfFunds } from './infrastructure/sql-read-people-of-funds';
import { WrappedPersonKeys } from './infrastructure/wrapped-person-keys';

const PUBLIC_PORTS: Provider[] = [
  { provide: ReadPeople, useClass: SqlReadPeople },
  { provide: ReadDisclosedPeople, useClass: SqlReadDisclosedPeople },
  { provide: ReadPeopleOfFunds, useClass: SqlReadPeopleOfFunds },
  { provide: ReadIntroducedPeople, useClass: SqlReadIntroducedPeople },
  { provide: PersonTexts, useClass: SealedPersonTexts },
  { provide: Disclosures, useClass: SqlDisclosures },
  { provide: AccessLog, useClass: SqlAccessLog },
];

const OWN_PORTS: Provider[] = [
  { provide: PersonRegister, useClass: SqlPersonRegister },
  { provide: PersonKeys, useExisting: WrappedPersonKeys },
  WrappedPersonKeys,
  OutcomesOfPeople,
];

/** Needs platform's KeysModule in the app. */
@Module({
  imports: [PlacesModule],
  providers: [RegisterPerson, AddOutcome, EraseFreeText, ...PUBLIC_PORTS, ...OWN_PORTS],
  exports: [
    ...[RegisterPerson, AddOutcome, EraseFreeText],
    ...[ReadPeople, ReadDisclosedPeople, ReadPeopleOfFunds, ReadIntroducedPeople],
    ...[PersonTexts, Disclosures, AccessLog],
  ],
})
export class PeopleModule {}
