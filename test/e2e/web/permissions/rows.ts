import { AWARD_ROWS, FUND_STEP_ROWS, PROVIDER_ROWS } from './award-rows';
import { COUNCIL_ROWS } from './council-rows';
import { INTRODUCTION_ROWS } from './introduction-rows';
import { HOLDER_DESK_ROWS, HOST_DESK_ROWS, OFFICER_DESK_ROWS, PERSON_ROWS } from './person-rows';
import type { Rows } from './row';
import { USER_ROWS } from './user-rows';

/** Every page and form that asks for somebody; one route may have several rows, told apart by what is in brackets. */
export const ROWS: Rows = {
  ...{ ...AWARD_ROWS, ...FUND_STEP_ROWS, ...PROVIDER_ROWS, ...PERSON_ROWS },
  ...{
    ...OFFICER_DESK_ROWS,
    ...HOLDER_DESK_ROWS,
    ...HOST_DESK_ROWS,
    ...INTRODUCTION_ROWS,
    ...COUNCIL_ROWS,
    ...USER_ROWS,
  },
};

export function routeOf(row: string): string {
  return row.replace(/ \(.*$/, '');
}
