import { paths } from '../../../../apps/web/src/paths';
import { own } from '../../../support/matrix/cast';
import { atDesk, plain, type Rows } from './row';

const INTRODUCERS = own('broker', 'connector', 'support_organisation');
const CHOSEN = `${paths.makeSuggestion}?offer=:offerId`;

/** Where offers are put before somebody who buys for themself, by who may not buy: the money of others is not there for them. */
export const INTRODUCTION_ROWS: Rows = {
  'GET /introductions': { target: plain(paths.introductions), by: 'permitted' },
  'GET /introductions/:budgetId/menu': { target: atDesk(paths.introductionMenu, 'direct'), by: INTRODUCERS },
  'GET /introductions/:budgetId/menu (of money of the council)': {
    target: atDesk(paths.introductionMenu, 'managed'),
    by: [],
  },
  'GET /introductions/:budgetId/menu/:offerId': {
    target: atDesk(paths.introductionOffer, 'direct'),
    by: INTRODUCERS,
  },
  'GET /introductions/:budgetId/suggest': { target: atDesk(CHOSEN, 'direct'), by: INTRODUCERS },
  'POST /introductions/:budgetId/suggest': {
    target: (pages) =>
      atDesk(CHOSEN, 'direct', { offer: pages.world.offerId, note: 'It is near and they sing.' })(pages),
    by: INTRODUCERS,
  },
  'GET /suggestions': { target: plain(paths.suggestions), by: 'permitted' },
};
