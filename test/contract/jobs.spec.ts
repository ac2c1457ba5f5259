import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '@commonweal/notifications';
import { definedJobs, JOB_METADATA } from '@commonweal/platform';
import { PROCESSORS } from '../../apps/worker/src/processors';
import { filesBelow } from '../architecture/source-tree';
import { generated } from './generated-file';

const ROOT = join(__dirname, '../..');
const sources = filesBelow(ROOT, ['libs'])
  .filter((file) => /\/(application|domain)\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
const elsewhere = sources.filter(({ file }) => !file.startsWith('libs/notifications/'));

describe('the jobs', () => {
  const processors = PROCESSORS.map((processor) => ({
    kind: Reflect.getMetadata(JOB_METADATA, processor) as string,
    processor: processor.name,
  }));

  it('are those of test/contract/generated/jobs.json, each with what processes it: npm run generate', () => {
    const sorted = [...processors].sort((a, b) => a.kind.localeCompare(b.kind, 'en'));
    const { kept, now } = generated('jobs.json', sorted);
    expect(kept).toBe(now);
  });

  it('have one processor each', () => {
    expect(processors.map(({ kind }) => kind).sort()).toEqual([...definedJobs().keys()].sort());
  });

  it('are all that is ever put into the outbox', () => {
    const spelt = sources.flatMap(({ text }) =>
      [...text.matchAll(/kind: '([a-z-]+\.[a-z-]+)'/g)].map((m) => m[1] ?? ''),
    );
    expect(spelt.length).toBeGreaterThan(0);
    expect(spelt.filter((kind) => !definedJobs().has(kind))).toEqual([]);
  });
});

describe('the messages', () => {
  it('are sent by someone, each of them', () => {
    const unsent = TEMPLATES.filter((template) => !elsewhere.some(({ text }) => text.includes(`'${template}'`)));
    expect(unsent).toEqual([]);
  });

  it('have words, each that is sent', () => {
    const files = elsewhere.filter(({ text }) => text.includes("'notifications.notify'"));
    const sent = files.flatMap(({ text }) =>
      [...text.matchAll(/'((?:award|claim|payment|payable)-[a-z-]+)'/g)].map((m) => m[1] ?? ''),
    );
    const known: readonly string[] = TEMPLATES;
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter((template) => !known.includes(template))).toEqual([]);
  });
});
