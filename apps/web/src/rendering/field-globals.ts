import type { Language } from '@commonweal/kernel';
import type { FormState } from '../forms/form-state';
import { describeError } from './describe-error';
import type { WebTexts } from './web-texts';

interface Choice {
  readonly value?: string;
  readonly text?: string;
  readonly hint?: string;
  readonly divider?: string;
  /** HTML that is asked once this is chosen; always, where there is no JavaScript. */
  readonly reveals?: string;
}

/** What the field macros need and Nunjucks cannot say well. */
export function fieldGlobals(texts: WebTexts): Readonly<Record<string, unknown>> {
  const errorText = (error: Parameters<typeof describeError>[0], language: Language): string =>
    describeError(error, language, texts.in(language));
  return {
    errorText,
    fieldError: (form: FormState, name: string, language: Language) => {
      const error = form.errors.find(({ field }) => field === name);
      return (
        error && { text: errorText(error, language), visuallyHiddenText: texts.in(language)('layout:errorHidden') }
      );
    },
    choices: (items: readonly Choice[]) =>
      items.map(({ hint, reveals, ...item }) => ({
        ...item,
        hint: hint === undefined ? undefined : { text: hint },
        conditional: reveals === undefined ? undefined : { html: reveals },
      })),
    asList: (value: string | readonly string[] | undefined) => (value === undefined ? [] : [value].flat()),
  };
}
