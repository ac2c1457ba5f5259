import { authorityOf, type CouncilPolicy } from '../council-policy';
import { reason, type Reason } from '../decision';
import type { OfferFacts } from '../facts';

/** Step 5, labels: shown to everyone who looks under this council, whoever buys, and moving nothing. */
export function labels(offer: OfferFacts, policy: CouncilPolicy | undefined): Reason[] {
  if (policy?.labels === undefined) return [];
  const under = authorityOf(policy);
  const withinMetres = policy.labels.patchMetres;
  const inPatch = offer.distanceMetres !== undefined && offer.distanceMetres <= withinMetres;
  return [
    ...(offer.communityOffer === true ? [reason('community-offer', {}, under)] : []),
    ...(inPatch ? [reason('in-the-persons-patch', { withinMetres }, under)] : []),
  ];
}
