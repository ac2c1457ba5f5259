import type { Language } from '@commonweal/kernel';
import type { Locator, Page } from 'playwright-core';
import { checkAxe } from '../../support/browser';
import { pageWords } from '../../support/page-words';

const TYPED = 'zzz';
const FIELDS = 'input:not([type=hidden]):visible, textarea:visible, select:visible';
const WRITTEN = 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]):visible, textarea:visible';

/** Sends the page's form with nothing in it but one word in the wrong place; says what is wrong with the answer. */
export async function sendFormEmpty(page: Page, language: Language): Promise<readonly string[]> {
  const form = page.locator('main form[method=post]').filter({ has: page.locator(FIELDS) });
  if ((await form.count()) === 0) return [];
  const typedIn = await empty(form.first());
  await send(form.first());
  await page.waitForLoadState();
  if ((await page.locator('.govuk-error-summary').count()) === 0)
    return [`took a form with nothing in it: ${page.url()}`];
  const kept = typedIn === null || (await page.locator(`main [name="${typedIn}"]`).first().inputValue()) === TYPED;
  return [
    ...(kept ? [] : [`forgot what was typed in ${typedIn}`]),
    ...((await page.title()).startsWith(pageWords(language)('layout:errorPrefix'))
      ? []
      : ['has no error in its title']),
    ...(await deadLinks(page)),
    ...(await checkAxe(page)),
  ];
}

/** Asks the page for words that are nowhere and a place that is none: it says so and stays usable. */
export async function askForNothing(page: Page): Promise<readonly string[]> {
  const form = page
    .locator('main form[method=get]')
    .filter({ has: page.locator(FIELDS) })
    .first();
  for (const field of await form.locator(WRITTEN).all()) await field.fill(TYPED);
  await form.locator('button').last().click();
  await page.waitForLoadState();
  const answered = await page.locator('main h1').count();
  return [...(answered === 1 ? [] : ['shows no page']), ...(await deadLinks(page)), ...(await checkAxe(page))];
}

/** By its own button, not one that adds to it. */
async function send(form: Locator): Promise<void> {
  const own = form.locator('button:not(.govuk-button--secondary)');
  await ((await own.count()) > 0 ? own : form.locator('button')).last().click();
}

/** Takes everything out of the form; the name of the field with the one word. */
async function empty(form: Locator): Promise<string | null> {
  const written = await form.locator(WRITTEN).all();
  for (const field of written) await field.fill('');
  const checked = form.locator('input[type=checkbox]:checked');
  for (let left = await checked.count(); left > 0; left--) await checked.first().uncheck();
  if (written.length < 2) return null;
  const last = written.at(-1);
  await last?.fill(TYPED);
  return last?.getAttribute('name') ?? null;
}

/** Links of the summary that lead to no field. */
async function deadLinks(page: Page): Promise<readonly string[]> {
  const links = await page.locator('.govuk-error-summary a').all();
  const targets = await Promise.all(links.map((link) => link.getAttribute('href')));
  const dead: string[] = [];
  for (const target of targets) {
    if (target === null || (await page.locator(target).count()) === 0)
      dead.push(`has an error that leads to ${String(target)}`);
  }
  return dead;
}
