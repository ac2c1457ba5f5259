import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { PolicyVersions } from '@commonweal/policy';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { newForm, SubmittedForm, type Submission } from '../../../forms';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { ownCouncil } from '../own-council';
import { LocalPolicyForm } from './local-policy.form';
import { valuesOf } from './policy-draft';
import { CHANGE_TEMPLATE, formAgain, POLICY_CHOICES } from './policy-refusal';

/** The next version of the policy, begun from the one in force. Nothing is kept until it is published. */
@Controller()
@RequirePermission('policy.publish')
@StepUp(paths.changeLocalPolicy)
export class ChangeLocalPolicyPage {
  constructor(private readonly policies: PolicyVersions) {}

  @Get(paths.changeLocalPolicy)
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const form = newForm(valuesOf(await this.policies.current(ownCouncil(actor))));
    return page(CHANGE_TEMPLATE, { form, ...POLICY_CHOICES });
  }

  /** Back from the check, to change an answer. */
  @Post(paths.changeLocalPolicy)
  @HttpCode(200)
  again(@SubmittedForm(LocalPolicyForm) { ok, form }: Submission<LocalPolicyForm>): PageResult {
    return ok ? page(CHANGE_TEMPLATE, { form, ...POLICY_CHOICES }) : formAgain(form);
  }
}
