import type { Page } from 'playwright-core';

/** Of the demonstration data: what `npm start` tells a newcomer to try first. */
const SOCIAL_WORKER = 'Amira Lowe';
const PERSON = 'Joan Whitby';

export interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** From signing in to an offer that could be arranged. Nothing is changed. */
export const FIRST_VISIT: readonly Step[] = [
  {
    name: 'sign in as the social worker',
    take: async (page) => {
      await page.goto('/sign-in?lang=en');
      await page.getByRole('button', { name: `Sign in as ${SOCIAL_WORKER}` }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
    },
  },
  {
    name: 'the list of people',
    take: async (page) => {
      await page.goto('/people');
      await page.getByRole('link', { name: PERSON }).waitFor();
    },
  },
  {
    name: 'one person, with their budget',
    take: async (page) => {
      await page.getByRole('link', { name: PERSON }).click();
      await heading(page, PERSON);
      await page.getByRole('heading', { name: /^Budget looked after by the council/ }).waitFor();
    },
  },
  {
    name: 'the menu of that budget',
    take: async (page) => {
      await page.getByRole('button', { name: 'Find support with this money' }).click();
      await page.getByText('Why is this here?').first().waitFor();
    },
  },
  {
    name: 'an offer that can be arranged',
    take: async (page) => {
      const offer = page.locator('ol.cw-cards h3 a').first();
      const title = await offer.innerText();
      await offer.click();
      await heading(page, title);
      await page.getByRole('button', { name: 'Arrange this' }).waitFor();
    },
  },
];
