import type { Language, PlainDate } from '@commonweal/kernel';
import type { CouncilPolicy, PolicyDraft } from '@commonweal/policy';
import { paths, pathTo } from '../../paths';
import { kilometresOf } from './change/policy-draft';

export interface PolicyWords extends Omit<PolicyDraft, 'bands' | 'name' | 'nearnessBandsMetres' | 'labels'> {
  readonly name: string;
  readonly bands: readonly BandWords[];
  /** Kilometres, nearest first; empty where the policy does not look at distance. */
  readonly kilometres: string;
  /** Of the person's own patch, where the policy labels it. */
  readonly patchKilometres?: string;
}

interface BandWords {
  readonly code: string;
  readonly upperPence: number;
  readonly upperInclusive: boolean;
  readonly label: string;
  readonly source: string;
}

export interface PolicyView {
  readonly words: PolicyWords;
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly inForce: boolean;
  /** Versions before and after it, newest first. */
  readonly others: readonly { readonly version: number; readonly href: string }[];
}

/** A policy or a draft in the reader's language. */
export function policyWords(policy: PolicyDraft, language: Language): PolicyWords {
  const { bands, name, nearnessBandsMetres, labels, ...rest } = policy;
  return {
    ...rest,
    name: name[language],
    bands: bands.map(({ label, ...band }) => ({ ...band, label: label[language] })),
    kilometres: kilometresOf(nearnessBandsMetres),
    ...(labels && { patchKilometres: kilometresOf([labels.patchMetres]) }),
  };
}

export function policyView(policy: CouncilPolicy, newest: number, language: Language): PolicyView {
  const versions = Array.from({ length: newest }, (_, i) => newest - i);
  return {
    words: policyWords(policy, language),
    version: policy.version,
    effectiveFrom: policy.effectiveFrom,
    inForce: policy.version === newest,
    others: versions
      .filter((version) => version !== policy.version)
      .map((version) => ({ version, href: pathTo(paths.localPolicyVersion, { version: String(version) }) })),
  };
}
