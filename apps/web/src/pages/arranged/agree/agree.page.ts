import { type Actor, type AwardId, Clock } from '@commonweal/kernel';
import { type AwardView, ReadAwards, RecordAgreement } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import {
  attempt,
  type FormState,
  newForm,
  onceKey,
  SendOnce,
  SubmittedForm,
  type Submission,
  withRefusal,
} from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { titleIn } from '../../../wording/in-language';
import { lifeView } from '../../life/life.view';
import { WhoseCareReader } from '../../your-care/whose-care';
import { AgreeForm } from './agree.form';
import { basesFor } from './agreement-bases';

/** The person's yes, or that of who lawfully acts for them. */
@Controller()
@RequirePermission('award.agree')
export class AgreePage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly whose: WhoseCareReader,
    private readonly agree: RecordAgreement,
    private readonly sendOnce: SendOnce,
    private readonly clock: Clock,
  ) {}

  @Get(paths.agree)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    if (!award.allowedActions.includes('agreement')) return seeOther(pathTo(paths.arrangedOne, { awardId }));
    const form = newForm({ version: String(award.version), once: onceKey() });
    return page('arranged/agree/agree.njk', await this.view(actor, award, form));
  }

  @Post(paths.agree)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(AgreeForm) sent: Submission<AgreeForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return this.again(actor, awardId, sent.form);
    const { basis, version, once } = sent.value;
    const agreement = { basis, by: actor.userId, how: 'online', on: this.clock.today(), consulted: undefined } as const;
    const address = pathTo(paths.agree, { awardId });
    const done = await attempt(() =>
      this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
        await this.agree.execute(keyed, { awardId, version, agreement });
        return pathTo(paths.arrangedOne, { awardId });
      }),
    );
    if (done.ok) return seeOther(done.value, 'arranged:agree.done');
    return this.again(actor, awardId, withRefusal(sent.form, done.refusal, 'basis'));
  }

  private async again(actor: Actor, awardId: AwardId, form: FormState): Promise<PageResult> {
    return pageAgain('arranged/agree/agree.njk', await this.view(actor, await this.awards.byId(actor, awardId), form));
  }

  private async view(actor: Actor, award: AwardView, form: FormState) {
    const whose = await this.whose.of(actor, award.personId, paths.arranged);
    return {
      form,
      change: lifeView(actor, award).change,
      bases: basesFor(whose.role, award),
      name: whose.firstName,
      title: titleIn(actor.language, award),
      ...{ providerName: award.providerName, valuePence: award.valuePence, startsOn: award.startsOn },
      backHref: pathTo(paths.arrangedOne, { awardId: award.id }),
    };
  }
}
