import { DomainError } from '@commonweal/kernel';
import type { CouncilPolicy, PolicyBand } from './council-policy';
import { POLICY_BANDS, PREFERENCES, UNREGISTERED_HOME_CARE } from './council-policy';

/** What a commissioner decides; id, version and day come with the publication. */
export type PolicyDraft = Omit<CouncilPolicy, 'id' | 'authorityId' | 'version' | 'effectiveFrom'>;

const ascending = (numbers: readonly number[]) =>
  numbers.every((n, i) => Number.isSafeInteger(n) && n > (numbers[i - 1] ?? 0));

/** The order of a menu is that of PREFERENCES; a policy chooses which of them it prefers, and one first group. */
const inOrder = (preferences: readonly string[]) => {
  const at = preferences.map((preference) => PREFERENCES.findIndex((known) => known === preference));
  const oneGroup = !(preferences.includes('section-16-evidence') && preferences.includes('small-community-run'));
  return oneGroup && at.every((place, i) => place > (at[i - 1] ?? -1));
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
  unregisteredHomeCare: ({ unregisteredHomeCare: decided }) =>
    decided === undefined || UNREGISTERED_HOME_CARE.includes(decided),
  labels: ({ labels }) => labels === undefined || (Number.isSafeInteger(labels.patchMetres) && labels.patchMetres > 0),
};

/** @throws DomainError invalid-input with the first field that makes no policy. */
export function assertPolicy(draft: PolicyDraft): void {
  const field = Object.keys(RULES).find((name) => RULES[name]?.(draft) === false);
  if (field !== undefined) throw new DomainError('invalid-input', { field });
}
