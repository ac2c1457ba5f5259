import type { Who } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';

interface FileAnswer {
  readonly status: number;
  readonly type: string;
  readonly disposition: string;
  readonly caching: string;
  readonly text: string;
}

export interface Export {
  readonly type: string;
  /** Asks for the file of this run. */
  readonly ask: (pages: MatrixPages, who: Who, runId: string) => Promise<FileAnswer>;
}

/** Every route that answers with a file, of the pages and of the API; who may is said in the rows of each. */
export const EXPORTS: Readonly<Record<string, Export>> = {
  'POST /payment-runs/:runId/file': {
    type: 'text/csv',
    ask: async (pages, who, runId) => {
      const { statusCode, headers, body } = await pages.visitor(who).submit(`/payment-runs/${runId}/file`, {});
      return { status: statusCode, ...headersOf(headers), text: body };
    },
  },
  'GET /api/v1/payment-runs/:id/file': {
    type: 'text/csv',
    ask: async ({ world }, who, runId) => {
      const { status, headers, body } = await world.client(who).get(`/payment-runs/${runId}/file`);
      return { status, ...headersOf(headers), text: String(body.text) };
    },
  },
};

function headersOf(headers: Readonly<Record<string, unknown>>) {
  return {
    type: String(headers['content-type']),
    disposition: String(headers['content-disposition']),
    caching: String(headers['cache-control']),
  };
}

/** Whether an answer is a file to keep, and no page and no JSON. */
export function isFile(headers: Readonly<Record<string, unknown>>): boolean {
  return 'content-disposition' in headers || !/html|json/.test(String(headers['content-type']));
}

export const NO_EXPORT = 'answers with a file and has no row: add it to test/e2e/web/permissions/exports.ts';
