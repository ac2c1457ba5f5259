import { type Actor, Clock, type PlainDate, plainDate } from '@commonweal/kernel';
import { ReadLocalFirst } from '@commonweal/market';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AskedForm, type FieldValues, type FormState, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { LocalFirstForm } from './local-first.form';
import { localFirstView } from './local-first.view';

const TEMPLATE = 'local-first/local-first.njk';

/** What the council's local spend policy did: the commissioner's page, and the auditor's. */
@Controller()
export class LocalFirstPage {
  constructor(
    private readonly localFirst: ReadLocalFirst,
    private readonly clock: Clock,
  ) {}

  @Get(paths.localFirst)
  @RequirePermission('policy.report')
  async show(
    @CurrentActor() actor: Actor,
    @AskedForm(LocalFirstForm) asked: Submission<LocalFirstForm>,
  ): Promise<PageResult> {
    const nothing = { form: asked.form, report: null, from: null, to: null };
    if (!asked.ok) return pageAgain(TEMPLATE, nothing);
    const today = this.clock.today();
    const { from = startOfYear(today), to = today } = asked.value;
    const report = localFirstView(await this.localFirst.report(actor, from, to));
    return page(TEMPLATE, { form: withDays(asked.form, { from, to }), report, from, to });
  }
}

/** The days that the report is of stand in the boxes, also where nobody typed any. */
function withDays(form: FormState, days: Readonly<Record<'from' | 'to', PlainDate>>): FormState {
  const parts = Object.entries(days).flatMap(([name, day]) => {
    const [year, month, date] = day.split('-').map((part) => String(Number(part)));
    return Object.entries({ year, month, day: date }).map(([part, value]) => [`${name}-${part}`, value]);
  });
  return { ...form, values: { ...form.values, ...(Object.fromEntries(parts) as FieldValues) } };
}

/** The council's year begins on 1 April. */
function startOfYear(today: PlainDate): PlainDate {
  const year = Number(today.slice(0, 4));
  return plainDate(`${String(today.slice(5) < '04-01' ? year - 1 : year)}-04-01`);
}
