import { DomainError } from '@commonweal/kernel';
import { writtenPostcode } from '@commonweal/places';
import { checkFacts, type ProviderFacts } from '../domain/provider';

/** The facts with the postcode as it is written. @throws DomainError postcode-malformed; invalid-input naming the field. */
export function inOrder<Facts extends ProviderFacts>(facts: Facts): Facts {
  checkFacts(facts);
  if (facts.registeredPostcode === undefined) return facts;
  const registeredPostcode = writtenPostcode(facts.registeredPostcode);
  if (registeredPostcode === undefined) throw new DomainError('postcode-malformed');
  return { ...facts, registeredPostcode };
}
