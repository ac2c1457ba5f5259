import { type Actor, DomainError } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { PolicyVersions, PublishLocalPolicy } from '@commonweal/policy';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { attempt, SubmittedForm, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, type PageResult, seeOther } from '../../rendering/page-result';
import { StepUp } from '../../session/step-up';
import { LocalPolicyForm } from './change/local-policy.form';
import { draftOf } from './change/policy-draft';
import { PolicyFormView } from './change/policy-refusal';
import { policyView } from './local-policy.view';
import { ownCouncil } from './own-council';

const TEMPLATE = 'local-policy/local-policy.njk';

/** The council's local spend policy: in force, as it was before, and the publication of the next version. */
@Controller()
export class LocalPolicyPage {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly publishing: PublishLocalPolicy,
    private readonly formView: PolicyFormView,
  ) {}

  @Get(paths.localPolicy)
  @RequirePermission('policy.report')
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const policy = await this.policies.current(ownCouncil(actor));
    const view = policy === undefined ? null : policyView(policy, policy.version, actor.language);
    return page(TEMPLATE, { policy: view, mayPublish: actor.permissions.has('policy.publish') });
  }

  @Get(paths.localPolicyVersion)
  @RequirePermission('policy.report')
  async version(@CurrentActor() actor: Actor, @Param('version') version: string): Promise<PageResult> {
    const council = ownCouncil(actor);
    const newest = await this.policies.current(council);
    const asked = /^[1-9]\d{0,5}$/.test(version) ? await this.policies.byVersion(council, Number(version)) : undefined;
    if (newest === undefined || asked === undefined) throw new DomainError('not-found');
    return page(TEMPLATE, { policy: policyView(asked, newest.version, actor.language), mayPublish: false });
  }

  /** What was checked is sent again and published as the next version. */
  @Post(paths.localPolicy)
  @HttpCode(200)
  @RequirePermission('policy.publish')
  @StepUp(paths.changeLocalPolicy)
  async publish(
    @CurrentActor() actor: Actor,
    @SubmittedForm(LocalPolicyForm) sent: Submission<LocalPolicyForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return this.formView.again(actor, sent.form);
    const council = ownCouncil(actor);
    const draft = draftOf(sent.value, await this.policies.current(council));
    const done = await attempt(() => this.publishing.execute(actor, council, draft, sent.value.version));
    if (done.ok) return seeOther(paths.localPolicy, 'localPolicy:published');
    return this.formView.again(actor, sent.form, done.refusal);
  }
}
