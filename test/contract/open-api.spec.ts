import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { CONTROLLERS } from '../../apps/api/src/controllers';
import { API_PREFIX } from '../../apps/api/src/create-api';
import { describeApi } from '../../apps/api/src/open-api/open-api-document';
import { generated } from './generated-file';

describe('openapi.json', () => {
  let app: INestApplication;
  let document: OpenAPIObject;

  beforeAll(async () => {
    // What the controllers ask is not called: the document comes from their declarations.
    const module = await Test.createTestingModule({ controllers: [...CONTROLLERS] })
      .useMocker(() => ({}))
      .compile();
    app = module.createNestApplication(new FastifyAdapter());
    app.setGlobalPrefix(API_PREFIX);
    document = describeApi(app);
  });
  afterAll(() => app.close());

  it('is that of test/contract/generated/openapi.json: npm run generate', () => {
    const { kept, now } = generated('openapi.json', document);
    expect(kept).toBe(now);
  });

  it('says what every request takes and every answer holds', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, { responses: Record<string, { content?: object }> }>).map(
        ([method, { responses }]) => ({ name: `${method} ${path}`, responses }),
      ),
    );
    expect(operations.length).toBeGreaterThan(20);
    const silent = operations.filter(({ responses }) =>
      Object.entries(responses).some(([status, { content }]) => status !== '204' && content === undefined),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('names every class that it speaks of, and every parameter of an address', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name ?? '');
    const known = Object.keys(document.components?.schemas ?? {});
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(known).toEqual(expect.arrayContaining(['FunderResponse', 'FiguresResponse', 'AwardRequest']));
    for (const [address, item] of Object.entries(document.paths)) {
      const inAddress = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(
        item as Record<string, { parameters: { in: string; name: string }[] }>,
      )) {
        const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect({ address, inPath: inPath.sort() }).toEqual({ address, inPath: inAddress.sort() });
      }
    }
  });

  it('gives every money field whole pence', () => {
    const schemas = Object.values(document.components?.schemas ?? {}) as {
      properties?: Record<string, { type?: string }>;
    }[];
    const money = schemas
      .flatMap(({ properties = {} }) => Object.entries(properties))
      .filter(([name]) => name.endsWith('Pence'));
    expect(money.length).toBeGreaterThan(10);
    expect(money.filter(([, { type }]) => type !== 'integer')).toEqual([]);
  });
});
