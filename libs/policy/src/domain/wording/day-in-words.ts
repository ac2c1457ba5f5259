import type { Language } from '@commonweal/kernel';

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};

/** "22 November 2026" for "2026-11-22". */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date).toString()} ${MONTHS[language].split(' ')[Number(month) - 1] ?? month} ${year}`;
}
