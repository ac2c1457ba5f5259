import { formatPounds, parsePlainDate, pence, type JsonValue, type Language } from '@commonweal/kernel';
import { formatDate, type Translate } from '@commonweal/platform';

/** A message by key, with the facts it may speak of. */
export interface ErrorMessage {
  readonly key: string;
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** The message in words: `availablePence` is given to the text as {{available}} in pounds, `endsOn` as a date. */
export function describeError(error: ErrorMessage, language: Language, t: Translate): string {
  const params = Object.entries(error.facts).flatMap(([name, value]) => {
    const text = wordsFor(name, value, language);
    return text === undefined ? [] : [[name.replace(/Pence$/, ''), text] as const];
  });
  return t(error.key, Object.fromEntries(params));
}

function wordsFor(name: string, value: JsonValue, language: Language): string | number | undefined {
  if (typeof value === 'number') return name.endsWith('Pence') ? formatPounds(pence(value)) : value;
  if (typeof value !== 'string') return undefined;
  const date = name.endsWith('On') ? parsePlainDate(value) : undefined;
  return date === undefined ? value : formatDate(date, language);
}
