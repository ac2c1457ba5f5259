import { dayOf, TIME_ZONE, type Instant, type Language, type PlainDate } from '@commonweal/kernel';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};
const HALF_OF_DAY: Readonly<Record<Language, readonly [string, string]>> = { en: ['am', 'pm'], cy: ['yb', 'yp'] };

const londonTime = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

/** "22 November 2026", "22 Tachwedd 2026". */
export function formatDate(date: PlainDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)} ${MONTHS[language][(month ?? 1) - 1] ?? ''} ${String(year)}`;
}

/** "2:05pm", "2:05yp": the time in London. */
export function formatTime(at: Instant, language: Language): string {
  const [hour = 0, minute = 0] = londonTime.format(new Date(at)).split(':').map(Number);
  const half = HALF_OF_DAY[language][hour < 12 ? 0 : 1];
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}:${String(minute).padStart(2, '0')}${half}`;
}

/** "22 November 2026, 2:05pm". */
export function formatDateTime(at: Instant, language: Language): string {
  return `${formatDate(dayOf(at), language)}, ${formatTime(at, language)}`;
}
