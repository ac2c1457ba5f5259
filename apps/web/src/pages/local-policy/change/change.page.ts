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
import { CHANGE_TEMPLATE, PolicyFormView } from './policy-refusal';

/** The next version of the policy, begun from the one in force. Nothing is kept until it is published. */
@Controller()
@RequirePermission('policy.publish')
@StepUp(paths.changeLocalPolicy)
export class ChangeLocalPolicyPage {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly formView: PolicyFormView,
  ) {}

  @Get(paths.changeLocalPolicy)
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const form = newForm(valuesOf(await this.policies.current(ownCouncil(actor))));
    return page(CHANGE_TEMPLATE, await this.formView.of(actor, form));
  }

  /** Back from the check, to change an answer. */
  @Post(paths.changeLocalPolicy)
  @HttpCode(200)
  async again(
    @CurrentActor() actor: Actor,
    @SubmittedForm(LocalPolicyForm) { ok, form }: Submission<LocalPolicyForm>,
  ): Promise<PageResult> {
    return ok ? page(CHANGE_TEMPLATE, await this.formView.of(actor, form)) : this.formView.again(actor, form);
  }
}
