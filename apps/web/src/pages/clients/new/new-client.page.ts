import { OFFICER_ROLES, RegisterClient } from '@commonweal/access';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { type FormState, newForm, SubmittedForm, type Submission } from '../../../forms';
import { paths } from '../../../paths';
import { page, pageAgain, type PageResult } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { UserReader } from '../../users/user/user-reader';
import { NewClientForm } from './new-client.form';

const FORM = 'clients/new/new-client.njk';

/** A machine is registered; its secret is on the one page that answers, and nowhere after. */
@Controller()
@RequirePermission('user.manage')
@StepUp(paths.newClient)
export class NewClientPage {
  constructor(
    private readonly reader: UserReader,
    private readonly register: RegisterClient,
  ) {}

  @Get(paths.newClient)
  async ask(@CurrentActor() actor: Actor): Promise<PageResult> {
    return page(FORM, await this.view(actor, newForm()));
  }

  @Post(paths.newClient)
  async submit(
    @CurrentActor() actor: Actor,
    @SubmittedForm(NewClientForm) sent: Submission<NewClientForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(FORM, await this.view(actor, sent.form));
    const { clientName: name, role, council: authorityId } = sent.value;
    const client = await this.register.execute(actor, { name, role, authorityId });
    return page('clients/new/registered.njk', { name, ...client });
  }

  private async view(actor: Actor, form: FormState) {
    return { form, roles: OFFICER_ROLES, councils: await this.reader.councils(actor) };
  }
}
