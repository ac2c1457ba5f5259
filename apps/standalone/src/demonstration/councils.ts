import type { Authority } from '@commonweal/access';
import { pence, type Pence } from '@commonweal/kernel';

export type CouncilCode = 'knowsley' | 'liverpool' | 'flintshire' | 'pembrokeshire';

export interface InventedCouncil {
  readonly council: Omit<Authority, 'id'>;
  /** Names of the officers who act when the demonstration is made; see officers.ts. */
  readonly commissioner: string;
  readonly financeOfficer: string;
  /** Checks what the first has asked for. */
  readonly secondFinanceOfficer: string;
  readonly socialWorker: string;
  readonly manager: string;
  /** Of the published examples of the modulus check: no such account is anybody's. */
  readonly account: { readonly sortCode: string; readonly accountNumber: string };
}

export const SOCIAL_WORKER_LIMIT: Pence = pence(1_000_000);
export const MANAGER_LIMIT: Pence = pence(7_500_000);

export const COUNCILS: Readonly<Record<CouncilCode, InventedCouncil>> = {
  knowsley: {
    council: {
      code: 'knowsley',
      name: 'Knowsley Council',
      nameCy: 'Cyngor Knowsley',
      nation: 'england',
      gssCode: 'E08000011',
    },
    commissioner: 'Helen Crane',
    financeOfficer: 'Dev Kapoor',
    secondFinanceOfficer: 'Joan Mercer',
    socialWorker: 'Amira Lowe',
    manager: 'Martin Osei',
    account: { sortCode: '107999', accountNumber: '88837491' },
  },
  liverpool: {
    council: {
      code: 'liverpool',
      name: 'Liverpool City Council',
      nameCy: 'Cyngor Dinas Lerpwl',
      nation: 'england',
      gssCode: 'E08000012',
    },
    commissioner: 'Ian Farrow',
    financeOfficer: 'Lucy Tan',
    secondFinanceOfficer: 'Owen Fairhurst',
    socialWorker: 'Tomasz Reid',
    manager: 'Grace Abara',
    account: { sortCode: '202959', accountNumber: '63748472' },
  },
  flintshire: {
    council: {
      code: 'flintshire',
      name: 'Flintshire County Council',
      nameCy: 'Cyngor Sir y Fflint',
      nation: 'wales',
      gssCode: 'W06000005',
    },
    commissioner: 'Meinir Hopwood',
    financeOfficer: 'Stephen Ashe',
    secondFinanceOfficer: 'Carys Penn',
    socialWorker: 'Catrin Blythe',
    manager: 'Neville Orme',
    account: { sortCode: '118765', accountNumber: '64371389' },
  },
  pembrokeshire: {
    council: {
      code: 'pembrokeshire',
      name: 'Pembrokeshire County Council',
      nameCy: 'Cyngor Sir Penfro',
      nation: 'wales',
      gssCode: 'W06000009',
    },
    commissioner: 'Rhian Eynon',
    financeOfficer: 'Oscar Deane',
    secondFinanceOfficer: 'Huw Bateman',
    socialWorker: 'Tomos Harries',
    manager: 'Jacqui Rowlands',
    account: { sortCode: '134020', accountNumber: '63849203' },
  },
};

export const COUNCIL_CODES = Object.keys(COUNCILS) as readonly CouncilCode[];
