import { ReadAuthorities } from '@commonweal/access';
import type { Actor, DomainError } from '@commonweal/kernel';
import { Injectable } from '@nestjs/common';
import { LEGAL_FORM_VIEWS, OWNERSHIP_MODELS, PREFERENCES, UNREGISTERED_HOME_CARE } from '@commonweal/policy';
import { type FormState, withError } from '../../../forms';
import { pageAgain, type PageResult } from '../../../rendering/page-result';
import { ownCouncil } from '../own-council';

export const CHANGE_TEMPLATE = 'local-policy/change/change.njk';

/** What can be chosen: unknown ownership counts for nothing, so it is not offered. */
const POLICY_CHOICES = {
  ownerships: OWNERSHIP_MODELS.filter((model) => model !== 'unknown'),
  preferences: PREFERENCES,
  views: LEGAL_FORM_VIEWS,
  homeCare: [...UNREGISTERED_HOME_CARE, 'undecided'],
} as const;

/** Where the form asks for a part of the policy that does not hold. */
const FIELDS: Readonly<Record<string, string>> = { name: 'nameEn', bands: 'lowUpTo', labels: 'patchKilometres' };
const MESSAGES: Readonly<Record<string, string>> = {
  bands: 'localPolicy:errors.bands',
  nearnessBandsMetres: 'localPolicy:errors.nearnessOrder',
};

/** What the page of the form shows; a Welsh council is asked for what the law of Wales leaves to it. */
@Injectable()
export class PolicyFormView {
  constructor(private readonly authorities: ReadAuthorities) {}

  async of(actor: Actor, form: FormState) {
    const { nation } = await this.authorities.byId(ownCouncil(actor));
    return { form, isWelsh: nation === 'wales', ...POLICY_CHOICES };
  }

  /** The form again, with what the policy refused at the field it speaks of. */
  async again(actor: Actor, form: FormState, refusal?: DomainError): Promise<PageResult> {
    return pageAgain(CHANGE_TEMPLATE, await this.of(actor, refusal === undefined ? form : refused(form, refusal)));
  }
}

function refused(form: FormState, { facts }: DomainError): FormState {
  const part = typeof facts.field === 'string' ? facts.field : '';
  return withError(form, FIELDS[part] ?? part, MESSAGES[part] ?? 'errors:invalid-input', facts);
}
