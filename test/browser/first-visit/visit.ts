import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { FIRST_VISIT } from './journey';

const PATIENCE_MS = 120_000;
const STEP_MS = 20_000;

async function waitForFirstPage(url: string): Promise<void> {
  const started = performance.now();
  for (;;) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 200) {
      console.log(`passed  the first page, after ${seconds} s`);
      return;
    }
    if (performance.now() - started > PATIENCE_MS) {
      throw new Error(`no page at ${url} after ${seconds} s (${status === 0 ? 'nothing answers' : String(status)})`);
    }
    await pause(250);
  }
}

/** How many steps were taken; the one after them failed. */
async function takeSteps(page: Page): Promise<number> {
  for (const [taken, step] of FIRST_VISIT.entries()) {
    try {
      await step.take(page);
      console.log(`passed  ${step.name}`);
    } catch (error) {
      console.error(`FAILED  ${step.name}, at ${page.url()}\n${String(error)}`);
      return taken;
    }
  }
  return FIRST_VISIT.length;
}

async function visit(baseURL: string): Promise<number> {
  await waitForFirstPage(baseURL);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ baseURL, locale: 'en-GB' });
    page.setDefaultTimeout(STEP_MS);
    return 1 + (await takeSteps(page));
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const url = process.argv[3];
  if (url === undefined) throw new Error('say where: node scripts/smoke.js http://127.0.0.1:3000');
  const passed = await visit(url).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 0;
  });
  // A step that failed hides those after it: it counts once.
  const failed = passed <= FIRST_VISIT.length ? 1 : 0;
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed;
}

void main();
