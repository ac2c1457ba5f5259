import { formatPounds, milesFromMetres, pence, type Language } from '@commonweal/kernel';
import type { Band } from '../council-policy';
import type { Duty, Outcome, Reason, Route } from '../decision';
import cy from './cy.json';
import en from './en.json';
import { dayInWords } from './day-in-words';

/** The words of every reason, duty, band and route. All the Welsh is a draft until a fluent reader has approved it. */
export const POLICY_WORDING = { en, cy } as const satisfies Readonly<Record<Language, object>>;

type Params = Reason['params'];
type Terms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One line of the explanation in words; what it says comes from the code and the params alone. */
export function renderReason(reason: Pick<Reason, 'code' | 'params'>, language: Language): string {
  return fill(POLICY_WORDING[language].reasons[reason.code], reason.params, language);
}

export function renderDuty(duty: Pick<Duty, 'code' | 'params'>, language: Language): string {
  return fill(POLICY_WORDING[language].duties[duty.code], duty.params, language);
}

export function renderBand(band: Band, language: Language): string {
  return POLICY_WORDING[language].bands[band];
}

export function renderRoute(route: Route, language: Language): string {
  return POLICY_WORDING[language].routes[route];
}

export function renderOutcome(outcome: Outcome, language: Language): string {
  return POLICY_WORDING[language].outcomes[outcome];
}

function fill(text: string, params: Params, language: Language): string {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : inWords(name, value, language);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** The end of a param's name says what it is: ...Pence, ...Metres (told in miles), ...On; else a term or the value itself. */
function inWords(name: string, value: string | number, language: Language): string {
  if (typeof value === 'string') {
    if (name.endsWith('On')) return dayInWords(value, language);
    const terms: Terms = POLICY_WORDING[language].terms;
    return terms[name]?.[value] ?? value;
  }
  if (name.endsWith('Pence')) return formatPounds(pence(value));
  return name.endsWith('Metres') ? MILES.format(milesFromMetres(value)) : value.toString();
}

const MILES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
