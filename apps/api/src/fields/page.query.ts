import { QueryNumberField, TextField } from './request-fields';

const MOST = 100;
const USUAL = 50;

/** Of every list. */
export class PageQuery {
  @QueryNumberField({ optional: true, least: 1, most: MOST, description: `At most ${MOST}; ${USUAL} when not given` })
  limit: number = USUAL;

  @TextField({ optional: true, most: 1_000, description: 'nextCursor of the page before' })
  cursor?: string;
}

/** Of a list that most callers want whole. */
export class LongPageQuery extends PageQuery {
  @QueryNumberField({ optional: true, least: 1, most: MOST, description: `At most ${MOST}, as when not given` })
  override limit: number = MOST;
}
