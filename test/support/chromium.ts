import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'chromium');

interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-sync',
];

/**
 * A real Chromium. Playwright starts it without its sandbox, which needs more than root or a container may have: it
 * visits only what a test serves.
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, headless: true, args: QUIET });
}

/** CHROME_PATH, or the Chromium that comes from npm with the libraries and the font it needs. */
async function findChromium(): Promise<Chromium> {
  const own = process.env.CHROME_PATH;
  if (own) return { executablePath: own, env: environment({}) };
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: environment({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}

/** Unpacks once, beside the final place, so that of several workers one wins and none sees half of it. */
async function unpacked(): Promise<string> {
  const done = join(FOLDER, '147.0.0');
  if (existsSync(done)) return done;
  const half = join(FOLDER, `half-${String(process.pid)}`);
  mkdirSync(half, { recursive: true });
  const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const unpack = "require('@sparticuz/chromium').executablePath().catch(() => process.exit(1))";
  await promisify(execFile)(process.execPath, ['-e', unpack], { cwd: ROOT, env });
  writeFileSync(join(half, 'fonts', 'fonts.conf'), fontsIn(done));
  try {
    renameSync(half, done);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(done)) throw error;
  }
  return done;
}

/** Only the font that came along, so that pages look the same on every machine. */
function fontsIn(folder: string): string {
  const places = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}</fontconfig>\n`;
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(kept), ...more };
}
