import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { assertPolicy, type PolicyDraft, PolicyVersions } from '@commonweal/policy';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { attempt, SubmittedForm, type Submission } from '../../../forms';
import { paths } from '../../../paths';
import { page, type PageResult, seeOther } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { LocalPolicyForm } from '../change/local-policy.form';
import { draftOf } from '../change/policy-draft';
import { PolicyFormView } from '../change/policy-refusal';
import { policyWords } from '../local-policy.view';
import { ownCouncil } from '../own-council';

/** The policy as it will read, before it binds anyone. */
@Controller()
@RequirePermission('policy.publish')
@StepUp(paths.changeLocalPolicy)
export class CheckLocalPolicyPage {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly formView: PolicyFormView,
  ) {}

  /** There is nothing to check until it is filled in. */
  @Get(paths.checkLocalPolicy)
  fillIn(): PageResult {
    return seeOther(paths.changeLocalPolicy);
  }

  @Post(paths.checkLocalPolicy)
  @HttpCode(200)
  async check(
    @CurrentActor() actor: Actor,
    @SubmittedForm(LocalPolicyForm) sent: Submission<LocalPolicyForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return this.formView.again(actor, sent.form);
    const draft = draftOf(sent.value, await this.policies.current(ownCouncil(actor)));
    const holds = await attempt(() => checked(draft));
    if (!holds.ok) return this.formView.again(actor, sent.form, holds.refusal);
    const view = { words: policyWords(draft, actor.language), values: sent.form.values };
    return page('local-policy/check/check.njk', { ...view, next: sent.value.version + 1 });
  }
}

function checked(draft: PolicyDraft): Promise<void> {
  assertPolicy(draft);
  return Promise.resolve();
}
