import { instant, pence, plainDate } from '@commonweal/kernel';
import { Public } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsDateString, IsIn, IsNotEmpty, IsOptional, Length } from 'class-validator';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createWeb } from '../../../apps/web/src/create-web';
import { type FormState, newForm, type Submission, SubmittedForm } from '../../../apps/web/src/forms';
import { SHELL_PAGES } from '../../../apps/web/src/pages';
import { page, pageAgain, type PageResult, seeOther } from '../../../apps/web/src/rendering/page-result';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { FAKE_USER, fakeParts, TEST_WEB_SETTINGS } from '../../support/web-fakes';

class SampleForm {
  @IsNotEmpty({ message: 'errors:postcode-malformed' })
  @Length(5, 8, { message: 'errors:postcode-unknown' })
  postcode: string;

  @IsDateString({ strict: true }, { message: 'errors:claim-outside-agreement' })
  startsOn: string;

  @IsIn(['phone', 'letter'], { message: 'errors:reason-required' })
  how: string;

  @IsOptional()
  outcomes?: string | string[];
}

const view = (form: FormState) => ({
  form,
  today: plainDate('2026-11-22'),
  now: instant('2026-11-22T14:05:00Z'),
  figures: [
    { label: 'Left to spend', amount: pence(123_456), strong: true },
    { label: 'Promised', amount: pence(50_000) },
    { label: 'Spent', amount: pence(1_050) },
  ],
  table: {
    caption: 'Bills',
    head: [{ text: 'Reference', nowrap: true }, { text: 'For' }, { text: 'Amount', numeric: true }],
    rows: [
      [{ text: 'CLM-2026-000001', href: '/' }, { text: 'Gardening with a very patient gardener' }, { text: '£10.50' }],
      [{ text: 'CLM-2026-000002' }, { text: 'Lunch club' }, { text: '£8.00' }],
    ],
  },
});

@Controller('sample')
@Public('a sample of all parts')
class SamplePage {
  @Get()
  show(): PageResult {
    return page('sample.njk', view(newForm({ how: 'phone', outcomes: ['b'] })));
  }

  @Post()
  submit(@SubmittedForm(SampleForm) form: Submission<SampleForm>): PageResult {
    return form.ok ? seeOther('/', 'layout:done') : pageAgain('sample.njk', view(form.form));
  }
}

describe('the parts of pages in a browser', () => {
  let app: NestFastifyApplication;
  let browser: Browser;

  beforeAll(async () => {
    const templates = [join(__dirname, 'templates')];
    app = await createWeb(TEST_WEB_SETTINGS, {
      imports: [fakeParts()],
      pages: [...SHELL_PAGES, SamplePage],
      templates,
    });
    await app.listen(0, '127.0.0.1');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await app.close();
    await browser.close();
  });

  it.each(languagesOf(0))('are accessible, fit a phone and keep what was typed: %s', async (language) => {
    const context = await openReader(browser, { baseURL: await app.getUrl(), language });
    const reader = await context.newPage();
    await reader.goto(`/sample?lang=${language}`);
    expect(await checkAxe(reader)).toEqual([]);
    expect(await screenshot(reader, `parts-${language}`)).toEqual([]);
    await reader.getByLabel('Price').fill('12.x');
    await reader.getByLabel('See friends').check();
    await reader.getByRole('button', { name: 'Continue' }).click();
    await reader.getByRole('alert').waitFor();
    expect(await reader.title()).toMatch(/^(Error|Gwall): /);
    expect(await reader.getByLabel('Price').inputValue()).toBe('12.x');
    expect(await reader.getByLabel('See friends').isChecked()).toBe(true);
    expect(await checkAxe(reader)).toEqual([]);
    expect(await screenshot(reader, `parts-errors-${language}`)).toEqual([]);
    await reader.getByRole('alert').getByRole('link').nth(1).click();
    expect(await reader.evaluate('document.activeElement.name')).toBe('startsOn-day');
    await context.close();
  });

  it('say that it is done on the page after', async () => {
    const context = await openReader(browser, { baseURL: await app.getUrl() });
    const reader = await context.newPage();
    await reader.goto('/sign-in?next=/sample');
    await reader.getByRole('button', { name: `Sign in as ${FAKE_USER.name}` }).click();
    await reader.getByLabel('Postcode').fill('L36 9UX');
    await reader.getByLabel('Day').fill('2');
    await reader.getByLabel('Month').fill('1');
    await reader.getByLabel('Year').fill('2027');
    await reader.getByRole('button', { name: 'Continue' }).click();
    await reader.getByRole('alert').waitFor();
    expect(new URL(reader.url()).pathname).toBe('/');
    expect(await checkAxe(reader)).toEqual([]);
    expect(await screenshot(reader, 'parts-done')).toEqual([]);
    await reader.reload();
    expect(await reader.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});
