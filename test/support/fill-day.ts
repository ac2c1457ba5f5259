import type { Page } from 'playwright-core';

const PARTS = { en: ['Day', 'Month', 'Year'], cy: ['Diwrnod', 'Mis', 'Blwyddyn'] } as const;

/** Types a day into its three fields. */
export async function fillDay(
  page: Page,
  legend: string | RegExp,
  typed: readonly string[],
  language: keyof typeof PARTS = 'en',
): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  for (const [i, label] of PARTS[language].entries()) await group.getByLabel(label).fill(typed[i] ?? '');
}
