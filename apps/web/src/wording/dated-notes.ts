import { type Language, parsePlainDate } from '@commonweal/kernel';
import { formatDate } from '@commonweal/platform';

/** Notes of a bill, kept one a line as "2026-11-22: text", with the day in the reader's words. */
export function datedNotes(language: Language, text: string | null): readonly string[] {
  if (text === null) return [];
  return text.split('\n').map((line) => {
    const day = parsePlainDate(line.slice(0, 10));
    return day === undefined ? line : formatDate(day, language) + line.slice(10);
  });
}
