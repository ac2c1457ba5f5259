import type { Language, PlainDate } from '@commonweal/kernel';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { checkAxe, openReader, screenshot } from '../../support/browser';
import { pageWords } from '../../support/page-words';

type Values = Readonly<Record<string, string | number>>;

export interface PartyAt {
  readonly browser: Browser;
  readonly baseURL: string;
  readonly language: Language;
  /** Only what the journey asks to be looked at; without it every page is looked at on the way. */
  readonly looksWhenAsked?: boolean;
}

/** One of the parties, at a browser of their own: finds everything by its words. */
export class Party {
  readonly faults: string[] = [];
  private readonly seen = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly language: Language,
    private readonly name: string,
    private readonly looksWhenAsked: boolean,
  ) {}

  static async signIn(at: PartyAt, name: string): Promise<Party> {
    const { browser, baseURL, language, looksWhenAsked = false } = at;
    const context = await openReader(browser, { baseURL, language });
    context.setDefaultTimeout(15_000);
    const party = new Party(await context.newPage(), context, language, name, looksWhenAsked);
    await party.page.goto(`/sign-in?lang=${language}`);
    await party.press('signIn:choose', { name });
    return party;
  }

  words(key: string, values: Values = {}): string {
    return pageWords(this.language)(key, values);
  }

  async press(key: string, values: Values = {}): Promise<void> {
    await this.button(key, values).click();
    await this.arrive();
  }

  button(key: string, values: Values = {}): Locator {
    return this.page.getByRole('button', { name: this.words(key, values), exact: true }).first();
  }

  async follow(text: string): Promise<void> {
    await this.page.getByRole('link', { name: text, exact: true }).first().click();
    await this.arrive();
  }

  /** By the link on screen that leads there. */
  async followTo(address: string): Promise<void> {
    await this.page.locator(`main a[href^="${address}"]`).first().click();
    await this.arrive();
  }

  /** By the service navigation. */
  async turnTo(key: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.words(key), exact: true })
      .click();
    await this.arrive();
  }

  async fill(key: string, text: string): Promise<void> {
    await this.page.getByLabel(this.words(key), { exact: true }).first().fill(text);
  }

  async choose(key: string, values: Values = {}): Promise<void> {
    await this.page.getByLabel(this.words(key, values), { exact: true }).first().check();
  }

  async fillDay(key: string, day: PlainDate): Promise<void> {
    const group = this.page.getByRole('group', { name: this.words(key), exact: true }).first();
    const parts = day.split('-').map(Number).reverse();
    for (const [i, part] of ['day', 'month', 'year'].entries()) {
      await group.getByLabel(this.words(`layout:date.${part}`)).fill(String(parts[i]));
    }
  }

  /** Fails unless these words come to be on screen. */
  async sees(key: string, values: Values = {}): Promise<void> {
    await this.seesText(this.words(key, values));
  }

  async seesText(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The cells of the first row of a table that holds all of these texts. */
  async row(...texts: readonly string[]): Promise<readonly string[]> {
    const rows = this.page.locator('.cw-table tbody tr');
    const row = texts.reduce((left, hasText) => left.filter({ hasText }), rows).first();
    return (await row.locator('.cw-table__value').allInnerTexts()).map((text) => text.trim());
  }

  /** The last part of the address that is an id. */
  idInAddress(): string {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}(?!.*[0-9a-f]{8}-)/.exec(new URL(this.page.url()).pathname)?.[0];
    if (id === undefined) throw new Error(`no id in ${this.page.url()}`);
    return id;
  }

  private async arrive(): Promise<void> {
    await this.page.waitForLoadState();
    if (!this.looksWhenAsked) await this.look();
  }

  /** Once for each page and state of it: axe, a phone's width, the language, texts that are missing. */
  async look(): Promise<void> {
    const place = new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    const heading = await this.page.getByRole('heading', { level: 1 }).innerText();
    if (this.seen.has(place + heading)) return;
    this.seen.add(place + heading);
    const keys = (await this.page.locator('body').innerText()).match(/\b[a-z][A-Za-z]+:[a-z][\w.-]+/g) ?? [];
    const spoken = await this.page.getAttribute('html', 'lang');
    const problems = [
      ...(await checkAxe(this.page)),
      ...(await screenshot(this.page, `line${place.replaceAll('/', '-')}-${this.language}`)),
      ...keys,
      ...(spoken === this.language ? [] : [`is in ${String(spoken)}`]),
    ];
    this.faults.push(...problems.map((problem) => `${this.name} at ${place}: ${problem}`));
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
