import { pence, type Pence } from '@commonweal/kernel';
import type { InvariantReport } from '@commonweal/ledger';

export interface CheckedCouncil {
  readonly name: string;
  readonly sound: boolean;
  readonly checks: readonly { readonly name: string; readonly faults: number }[];
  readonly faults: readonly Fault[];
  /** Found, and too many to show. */
  readonly more: number;
}

interface Fault {
  readonly check: string;
  readonly subjectId: string;
  readonly expectedPence: Pence;
  readonly foundPence: Pence;
}

const MOST_SHOWN = 50;

export function checkedCouncil(name: string, { checks, breaches }: InvariantReport): CheckedCouncil {
  return {
    name,
    sound: breaches.length === 0,
    checks: checks.map((check) => ({
      name: check,
      faults: breaches.filter((breach) => breach.check === check).length,
    })),
    faults: breaches.slice(0, MOST_SHOWN).map(({ check, subjectId, expectedPence, foundPence }) => ({
      ...{ check, subjectId, expectedPence: pence(expectedPence), foundPence: pence(foundPence) },
    })),
    more: Math.max(0, breaches.length - MOST_SHOWN),
  };
}
