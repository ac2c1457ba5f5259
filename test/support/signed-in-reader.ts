import type { Actor } from '@commonweal/kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openReader, screenshot } from './browser';
import type { PartyApp } from './party-app';

/** Somebody signed in at a browser of their own. */
export class SignedInReader {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(
    browser: Browser,
    app: PartyApp,
    { userId }: Pick<Actor, 'userId'>,
    options: { language?: 'en' | 'cy'; javaScriptEnabled?: boolean } = {},
  ): Promise<SignedInReader> {
    const context = await openReader(browser, { baseURL: await app.web.getUrl(), ...options });
    const page = await context.newPage();
    await page.goto(`/sign-in?lang=${options.language ?? 'en'}`);
    await page.locator(`form:has(input[value="${userId}"]) button`).click();
    await page.locator('form[action="/sign-out"]').waitFor();
    return new SignedInReader(page, context);
  }

  /** What is wrong with the page on screen: for axe, at both widths, and texts that are missing. */
  async faults(name: string): Promise<readonly string[]> {
    const words = await this.page.locator('main').innerText();
    const keys = words.match(/\b[a-z][A-Za-z]+:[a-z][\w.-]+/g) ?? [];
    return [...(await checkAxe(this.page)), ...(await screenshot(this.page, name)), ...keys];
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click();
  }

  follow(name: string | RegExp): Promise<void> {
    return this.page.getByRole('link', { name }).first().click();
  }

  /** The first heading. */
  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
