import type { Actor } from '@commonweal/kernel';
import { ReadPreferences, SetPreferences } from '@commonweal/notifications';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { attempt, type FormState, newForm, SubmittedForm, type Submission, withError } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../rendering/page-result';
import { PreferencesForm } from './preferences.form';

const TEMPLATE = 'preferences/preferences.njk';

/** How somebody wants to be told that a message waits. */
@Controller()
@SignedIn('everyone chooses for themselves')
export class PreferencesPage {
  constructor(
    private readonly preferences: ReadPreferences,
    private readonly setPreferences: SetPreferences,
  ) {}

  @Get(paths.preferences)
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const { byEmail, byText, phone } = await this.preferences.own(actor);
    const by = [...(byEmail ? ['email'] : []), ...(byText ? ['text'] : [])];
    return page(TEMPLATE, await this.view(actor, newForm({ by, phone: phone ?? '' })));
  }

  @Post(paths.preferences)
  async submit(
    @CurrentActor() actor: Actor,
    @SubmittedForm(PreferencesForm) sent: Submission<PreferencesForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, sent.form));
    const by = [sent.value.by ?? []].flat();
    const given = { byEmail: by.includes('email'), byText: by.includes('text'), phone: sent.value.phone };
    const done = await attempt(() => this.setPreferences.execute(actor, given));
    if (done.ok) return seeOther(paths.preferences, 'preferences:done');
    return pageAgain(TEMPLATE, await this.view(actor, withError(sent.form, 'phone', 'preferences:errors.phone')));
  }

  private async view(actor: Actor, form: FormState) {
    const { email } = await this.preferences.own(actor);
    return { form, email };
  }
}
