import { DomainError } from '@commonweal/kernel';
import type { CouncilPolicy, PolicyBand } from './council-policy';
import { POLICY_BANDS, PREFERENCES } from './council-policy';

/** What a commissioner decides; id, version and day come with the publication. */
export type PolicyDraft = Omit<CouncilPolicy, 'id' | 'authorityId' | 'version' | 'effectiveFrom'>;

const ascending = (numbers: readonly number[]) =>
  numbers.every((n, i) => Number.isSafeInteger(n) && n > (numbers[i - 1] ?? 0));

/** The order of a menu is small and community-run before nearness; a policy chooses which of them it prefers. */
const inOrder = (preferences: readonly string[]) => {
  const at = preferences.map((preference) => PREFERENCES.findIndex((known) => known === preference));
  return at.every((place, i) => place > (at[i - 1] ?? -1));
};

const filled = ({ en, cy }: CouncilPolicy['name']) =>
  [en, cy].every((words) => words.trim() !== '' && words.length <= 200);

const bandsHold = (bands: readonly PolicyBand[]) =>
  bands.length > 0 &&
  ascending(bands.map(({ upperPence }) => upperPence)) &&
  ascending(bands.map(({ code }) => POLICY_BANDS.indexOf(code) + 1)) &&
  bands.every(({ label, source }) => filled(label) && source.trim() !== '');

const RULES: Readonly<Record<string, (draft: PolicyDraft) => boolean>> = {
  name: ({ name }) => filled(name),
  bands: ({ bands }) => bandsHold(bands),
  scaleMaxStaff: ({ scaleMaxStaff }) => Number.isSafeInteger(scaleMaxStaff) && scaleMaxStaff > 0,
  communityRun: ({ communityRun }) =>
    !communityRun.includes('unknown') && new Set(communityRun).size === communityRun.length,
  preferenceOrder: ({ preferenceOrder }) => inOrder(preferenceOrder),
  nearnessBandsMetres: ({ nearnessBandsMetres, preferenceOrder }) =>
    ascending(nearnessBandsMetres) && (nearnessBandsMetres.length > 0 || !preferenceOrder.includes('nearness')),
};

/** @throws DomainError invalid-input with the first field that makes no policy. */
export function assertPolicy(draft: PolicyDraft): void {
  const field = Object.keys(RULES).find((name) => RULES[name]?.(draft) === false);
  if (field !== undefined) throw new DomainError('invalid-input', { field });
}
